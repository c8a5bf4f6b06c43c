package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.decoder.search.Constraints;
import org.nmt4j.decoder.search.RequiredPhrase;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Turns the phrases that translations must have into target tokens for the search. */
final class TermPhrases {
  private final TextPipeline pipeline;
  private final Vocabulary vocabulary;
  private final WordSpellings words;

  TermPhrases(TranslationModel model, WordSpellings words) {
    this.pipeline = model.pipelines().target();
    this.vocabulary = model.vocabularies().target();
    this.words = words;
  }

  /** Returns the tokens of a phrase; empty if the vocabulary lacks one of them. */
  Optional<RequiredPhrase> phrase(String text) {
    List<Integer> tokens = ids(text);
    if (tokens.isEmpty() || tokens.contains(Vocabulary.UNK)) {
      return Optional.empty();
    }
    List<Integer> opening = ids(capitalised(text));
    boolean differs = !opening.equals(tokens) && !opening.contains(Vocabulary.UNK);
    return Optional.of(new RequiredPhrase(tokens, differs ? opening : List.of()));
  }

  private List<Integer> ids(String text) {
    return Arrays.stream(vocabulary.ids(pipeline.encode(text))).boxed().toList();
  }

  /** Returns a text with a capital letter at its start. */
  static String capitalised(String text) {
    int end = text.offsetByCodePoints(0, 1);
    return Character.toString(Character.toTitleCase(text.codePointAt(0))) + text.substring(end);
  }

  /** Returns the phrases of a part: the translations of its terms, then those it requires. */
  private static List<String> texts(TextPart part) {
    return Stream.concat(part.terms().stream().map(Term::target), part.rules().required().stream())
        .toList();
  }

  /** Returns the constraints of a part; empty if none of its phrases can be enforced. */
  Optional<Constraints> constraints(TextPart part) {
    List<RequiredPhrase> phrases =
        texts(part).stream().flatMap(each -> phrase(each).stream()).toList();
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(new Constraints(phrases, words.joints(), TranslationOptions.SPECIAL));
  }

  /**
   * Returns which phrases of a part are met: first its terms, then those it requires.
   *
   * @param output the ids of the translation
   */
  List<Boolean> met(TextPart part, Optional<Constraints> constraints, int[] output) {
    boolean[] met = constraints.map(each -> each.met(output)).orElse(new boolean[0]);
    List<Boolean> all = new ArrayList<>();
    int next = 0;
    for (String text : texts(part)) {
      all.add(phrase(text).isPresent() && met[next++]);
    }
    return all;
  }
}
