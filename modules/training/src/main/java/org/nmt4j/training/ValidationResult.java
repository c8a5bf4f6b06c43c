package org.nmt4j.training;

import java.util.Map;

/**
 * The scores of one validation during training.
 *
 * @param updates the number of updates so far
 * @param epoch the current epoch, from 1
 * @param seconds the time of training so far, including earlier runs from which it continued
 * @param loss the mean loss per token of the development set; NaN if there is no such set
 * @param scores the value of each metric by its name, for example {@code bleu}
 */
public record ValidationResult(
    long updates, int epoch, double seconds, double loss, Map<String, Double> scores) {

  /** Keeps an unmodifiable copy. */
  public ValidationResult {
    scores = Map.copyOf(scores);
  }
}
