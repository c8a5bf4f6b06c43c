package org.nmt4j.synthetic.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.experiment.grammar.GrammarVocabulary;
import org.nmt4j.experiment.grammar.Inflected;

/**
 * A sentence and where its subject and its verb are.
 *
 * @param words its words
 * @param noun the place of the subject's noun, from 0
 * @param verb the place of its verb
 */
record AgreementSentence(List<String> words, int noun, int verb) {

  /** Copies the words. */
  AgreementSentence {
    words = List.copyOf(words);
  }

  /** How many words further the verb stands. */
  int distance() {
    return verb - noun;
  }

  String text() {
    return String.join(" ", words);
  }

  /** The same with the other form of the verb. */
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

  /** Whether a noun between subject and verb has the other number. */
  boolean isDistracting() {
    return words.subList(noun + 1, verb).stream()
        .anyMatch(word -> isPlural(word).filter(many -> many != isPlural()).isPresent());
  }

  /** The number of a noun, none of another word. */
  private static Optional<Boolean> isPlural(String word) {
    return GrammarVocabulary.find(GrammarVocabulary.NOUNS, word).map(noun -> noun.isPlural(word));
  }
}
