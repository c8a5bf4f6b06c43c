package org.nmt4j.training;

import java.util.Map;

/**
 * The scores of one validation during training.
 *
 * @param updates the number of updates that training has made
 * @param epoch the epoch it is in, from 1
 * @param seconds the time that training has taken, over all runs of it
 * @param loss the mean loss of a token of the development set; NaN if there is no such set
 * @param scores the value of each metric by its name, for example {@code bleu}
 */
public record ValidationResult(
    long updates, int epoch, double seconds, double loss, Map<String, Double> scores) {

  /** Keeps an unmodifiable copy. */
  public ValidationResult {
    scores = Map.copyOf(scores);
  }
}
