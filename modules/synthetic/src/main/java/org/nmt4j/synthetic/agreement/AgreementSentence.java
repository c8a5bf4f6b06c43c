package org.nmt4j.synthetic.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.experiment.grammar.GrammarVocabulary;
import org.nmt4j.experiment.grammar.Inflected;

/**
 * A sentence with the positions of its subject and its verb.
 *
 * @param words the words of the sentence
 * @param noun the position of the subject's noun, counted from 0
 * @param verb the position of the verb
 */
record AgreementSentence(List<String> words, int noun, int verb) {

  /** Copies the words. */
  AgreementSentence {
    words = List.copyOf(words);
  }

  /** Returns the distance from the noun to the verb, in words. */
  int distance() {
    return verb - noun;
  }

  String text() {
    return String.join(" ", words);
  }

  /** Returns the sentence with the other form of the verb. */
  String withWrongVerb() {
    List<String> changed = new ArrayList<>(words);
    String right = words.get(verb);
    Inflected word =
        Stream.of(GrammarVocabulary.ALONE, GrammarVocabulary.WITH_OBJECT, GrammarVocabulary.BE)
            .flatMap(verbs -> GrammarVocabulary.find(verbs, right).stream())
            .findFirst()
            .orElseThrow();
    changed.set(verb, word.form(!word.isPlural(right)));
    return String.join(" ", changed);
  }

  boolean isPlural() {
    return isPlural(words.get(noun)).orElseThrow();
  }

  /** Returns whether a noun between subject and verb has the other number. */
  boolean isDistracting() {
    return words.subList(noun + 1, verb).stream()
        .anyMatch(word -> isPlural(word).filter(many -> many != isPlural()).isPresent());
  }

  /** Returns whether a noun is plural; empty for other words. */
  private static Optional<Boolean> isPlural(String word) {
    return GrammarVocabulary.find(GrammarVocabulary.NOUNS, word).map(noun -> noun.isPlural(word));
  }
}
