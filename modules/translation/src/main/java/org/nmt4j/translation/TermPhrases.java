package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nmt4j.decoder.search.Constraints;
import org.nmt4j.decoder.search.RequiredPhrase;
import org.nmt4j.decoder.search.TokenJoints;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Turns the translations of terms into phrases of target tokens for the search. */
final class TermPhrases {
  private final TextPipeline pipeline;
  private final Vocabulary vocabulary;
  private volatile TokenJoints joints;

  TermPhrases(TranslationModel model) {
    this.pipeline = model.pipelines().target();
    this.vocabulary = model.vocabularies().target();
  }

  /** Returns the phrase of a term; empty if the vocabulary lacks one of its tokens. */
  Optional<RequiredPhrase> phrase(Term term) {
    List<Integer> tokens = ids(term.target());
    if (tokens.isEmpty() || tokens.contains(Vocabulary.UNK)) {
      return Optional.empty();
    }
    List<Integer> opening = ids(capitalised(term.target()));
    boolean differs = !opening.equals(tokens) && !opening.contains(Vocabulary.UNK);
    return Optional.of(new RequiredPhrase(tokens, differs ? opening : List.of()));
  }

  private List<Integer> ids(String text) {
    return Arrays.stream(vocabulary.ids(pipeline.encode(text))).boxed().toList();
  }

  /** Returns a text with a capital letter at its start. */
  private static String capitalised(String text) {
    int end = text.offsetByCodePoints(0, 1);
    return Character.toString(Character.toTitleCase(text.codePointAt(0))) + text.substring(end);
  }

  /** Returns the constraints of a sentence; empty if none of its terms can be enforced. */
  Optional<Constraints> constraints(List<Term> terms) {
    List<RequiredPhrase> phrases = terms.stream().flatMap(term -> phrase(term).stream()).toList();
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(new Constraints(phrases, joints(), TranslationOptions.SPECIAL));
  }

  /**
   * Returns which terms of a sentence are met.
   *
   * @param output the ids of the translation
   */
  List<TermUse> uses(List<Term> terms, Optional<Constraints> constraints, int[] output) {
    boolean[] met = constraints.map(each -> each.met(output)).orElse(new boolean[0]);
    List<TermUse> uses = new ArrayList<>();
    int next = 0;
    for (Term term : terms) {
      uses.add(new TermUse(term, phrase(term).isPresent() && met[next++]));
    }
    return uses;
  }

  private TokenJoints joints() {
    if (joints == null) {
      TokenJoints found = TokenJoints.none(vocabulary.size());
      for (int id = Vocabulary.SPECIAL_TOKENS.size(); id < vocabulary.size(); id++) {
        // The letters around the token show whether it adds to the words of its neighbours.
        String text = pipeline.decode(List.of("a", vocabulary.token(id), "x"));
        found.joinsPrevious()[id] = text.length() > 1 && !WordEdge.isAt(text, 1);
        found.joinsNext()[id] = text.length() > 1 && !WordEdge.isAt(text, text.length() - 1);
      }
      joints = found;
    }
    return joints;
  }
}
