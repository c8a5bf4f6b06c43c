package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Aligns the characters of a text and of its translation by attention. Weights are summed over the
 * tokens of a source word and averaged over the tokens of a target word. Words of a part attend to
 * source words of the same part, so that the memory of an alignment is linear in the number of
 * parts.
 */
final class TextAlignments {
  private final TranslationModel model;
  private final OutputWords words;

  /** Creates the alignments of a translator. */
  TextAlignments(TranslationModel model, OutputWords words) {
    this.model = model;
    this.words = words;
  }

  /** The words of all parts so far, with the weights of each target word. */
  private static final class Parts {
    final List<Span> source = new ArrayList<>();
    final List<Span> target = new ArrayList<>();
    final List<WordWeights> weights = new ArrayList<>();
  }

  TextAlignment align(String text, Translation translation, Candidate candidate) {
    Parts parts = new Parts();
    if (translation.parts().isEmpty()) {
      add(text, 0, translation.source(), candidate, 0, parts);
    } else {
      int from = 0;
      for (PlacedPart placed : PlacedPart.of(translation, candidate)) {
        String own = placed.part().text();
        from = text.indexOf(own, from);
        if (from < 0) {
          throw new IllegalArgumentException("found the translation of another text");
        }
        List<String> tokens = placed.part().translation().source();
        add(own, from, tokens, placed.candidate(), placed.offset(), parts);
        from += own.length();
      }
    }
    return new TextAlignment(parts.source, parts.target, parts.weights);
  }

  private void add(
      String text,
      int sourceOffset,
      List<String> tokens,
      Candidate candidate,
      int targetOffset,
      Parts parts) {
    List<SpannedWord> source = SpannedWord.ofSource(model.pipelines().source(), text, tokens);
    if (model.recipe().tokenization().source().tokenizer() == TokenizerType.CHAR) {
      source = SpannedWord.joinLetters(text, source);
    }
    for (SpannedWord word : words.of(tokens, candidate)) {
      double[] weights = weights(word, source, tokens.size(), candidate);
      parts.weights.add(new WordWeights(parts.source.size(), weights));
      parts.target.add(word.span().plus(targetOffset));
    }
    for (SpannedWord word : source) {
      parts.source.add(word.span().plus(sourceOffset));
    }
  }

  private static double[] weights(
      SpannedWord word, List<SpannedWord> source, int end, Candidate candidate) {
    double[] weights = new double[source.size() + 1];
    if (candidate.attention().isEmpty()) {
      return weights;
    }
    for (int token : word.tokens()) {
      float[] row = candidate.attention().get(token).weights();
      for (int column = 0; column < source.size(); column++) {
        for (int piece : source.get(column).tokens()) {
          weights[column] += row[piece] / word.tokens().size();
        }
      }
      weights[source.size()] += row[end] / word.tokens().size();
    }
    return weights;
  }
}
