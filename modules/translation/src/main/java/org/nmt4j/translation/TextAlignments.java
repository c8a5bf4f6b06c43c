package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

/**
 * Aligns the characters of a text and of its translation by attention. Weights are summed over the
 * tokens of a source word and averaged over the tokens of a target word. Words of a part attend to
 * source words of the same part, so that the memory of an alignment is linear in the number of
 * parts.
 */
final class TextAlignments {
  private final TranslationModel model;
  private final Replacement replacement;
  private final boolean replaces;

  /**
   * Creates the alignments of a translator.
   *
   * @param replaces whether the translator replaces unknown words
   */
  TextAlignments(TranslationModel model, Replacement replacement, boolean replaces) {
    this.model = model;
    this.replacement = replacement;
    this.replaces = replaces;
  }

  /** The words of all parts so far, with the weights and the probability of each target word. */
  private static final class Parts {
    final List<Span> source = new ArrayList<>();
    final List<Span> target = new ArrayList<>();
    final List<WordWeights> weights = new ArrayList<>();
    final List<Double> probabilities = new ArrayList<>();
  }

  TextAlignment align(String text, Translation translation, Candidate candidate) {
    Parts parts = parts(text, translation, candidate);
    return new TextAlignment(parts.source, parts.target, parts.weights);
  }

  /** Returns the probability of each target word of the alignment. */
  double[] probabilities(String text, Translation translation, Candidate candidate) {
    return parts(text, translation, candidate).probabilities.stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private Parts parts(String text, Translation translation, Candidate candidate) {
    Parts parts = new Parts();
    if (translation.parts().isEmpty()) {
      add(text, 0, translation.source(), candidate, 0, parts);
    } else {
      int rank = AttentionOfParts.rank(translation, candidate);
      StringBuilder soFar = new StringBuilder();
      int from = 0;
      for (Part part : translation.parts()) {
        from = text.indexOf(part.text(), from);
        if (from < 0) {
          throw new IllegalArgumentException("found the translation of another text");
        }
        Candidate own = Joining.ofRank(part.translation(), rank);
        soFar.append(Joining.separator(soFar, part, own));
        add(part.text(), from, part.translation().source(), own, soFar.length(), parts);
        soFar.append(own.text());
        from += part.text().length();
      }
    }
    return parts;
  }

  private void add(
      String text,
      int sourceOffset,
      List<String> tokens,
      Candidate candidate,
      int targetOffset,
      Parts parts) {
    TextPipelines pipelines = model.pipelines();
    TokenizationSettings settings = model.recipe().tokenization();
    List<SpannedWord> source = SpannedWord.ofSource(pipelines.source(), text, tokens);
    if (settings.source().tokenizer() == TokenizerType.CHAR) {
      source = SpannedWord.joinLetters(text, source);
    }
    List<SpannedWord> target =
        SpannedWord.ofTarget(pipelines.target(), candidate.text(), shown(tokens, candidate));
    if (settings.target().tokenizer() == TokenizerType.CHAR) {
      target = SpannedWord.joinLetters(candidate.text(), target);
    }
    for (SpannedWord word : target) {
      double[] weights = weights(word, source, tokens.size(), candidate);
      parts.weights.add(new WordWeights(parts.source.size(), weights));
      parts.probabilities.add(probability(word, candidate));
      parts.target.add(word.span().plus(targetOffset));
    }
    for (SpannedWord word : source) {
      parts.source.add(word.span().plus(sourceOffset));
    }
  }

  /** Returns the tokens that were decoded to the text, for each token of the network. */
  private List<List<String>> shown(List<String> source, Candidate candidate) {
    if (!replaces || candidate.unknown() == 0) {
      return candidate.tokens().stream().map(List::of).toList();
    }
    return replacement.replaceEach(source, candidate.tokens(), candidate.attention());
  }

  private static double probability(SpannedWord word, Candidate candidate) {
    return Math.exp(
        word.tokens().stream().mapToDouble(candidate.tokenLogProbabilities()::get).sum());
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
