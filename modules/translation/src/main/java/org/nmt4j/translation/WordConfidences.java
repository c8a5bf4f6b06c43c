package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Computes the confidence in the words of translations. The probability of a word is the product of
 * the probabilities of its tokens, which the chain rule gives: each of them is conditional on the
 * tokens before it.
 */
final class WordConfidences {
  private final OutputWords words;
  private final int models;
  private final Optional<WordCalibration> calibration;

  private WordConfidences(OutputWords words, int models, Optional<WordCalibration> calibration) {
    this.words = words;
    this.models = models;
    this.calibration = calibration;
  }

  /** Returns the confidences of a translator with these models. */
  static WordConfidences of(
      List<TranslationModel> models, TranslationOptions options, Replacement replacement) {
    TranslationModel first = models.get(0);
    return new WordConfidences(
        new OutputWords(first, replacement, options.unknown() == UnknownWords.REPLACE),
        models.size(),
        first.calibration().filter(each -> each.models() == models.size()));
  }

  OutputWords words() {
    return words;
  }

  /** Returns the number of models that translate together. */
  int models() {
    return models;
  }

  /**
   * Returns the calibration of the first model. Returns empty if it has none, or if its calibration
   * was fitted to another number of models. The confidence is then the probability.
   */
  Optional<WordCalibration> calibration() {
    return calibration;
  }

  List<WordConfidence> of(Translation translation, Candidate candidate) {
    List<WordConfidence> found = new ArrayList<>();
    if (translation.parts().isEmpty()) {
      add(translation.source(), candidate, 0, found);
    } else {
      for (PlacedPart placed : PlacedPart.of(translation, candidate)) {
        add(placed.part().translation().source(), placed.candidate(), placed.offset(), found);
      }
    }
    return List.copyOf(found);
  }

  private void add(
      List<String> source, Candidate candidate, int offset, List<WordConfidence> found) {
    for (SpannedWord word : words.of(source, candidate)) {
      double logProbability =
          word.tokens().stream().mapToDouble(candidate.tokenLogProbabilities()::get).sum();
      Span span = word.span();
      found.add(
          new WordConfidence(
              span.in(candidate.text()),
              span.plus(offset),
              logProbability,
              confidence(logProbability, calibration)));
    }
  }

  /** Returns the confidence in a word of a probability: the same without a calibration. */
  static double confidence(double logProbability, Optional<WordCalibration> calibration) {
    return calibration
        .map(each -> each.scaling().confidence(logProbability))
        .orElseGet(() -> Math.min(1, StrictMath.exp(logProbability)));
  }
}
