package org.nmt4j.model;

import java.util.List;
import java.util.Map;
import org.nmt4j.nn.kernel.Loss;

/**
 * The outcome of one validation.
 *
 * @param loss over the development set, without dropout
 * @param scores by metric name, for example {@code bleu}; higher is better
 */
public record Validation(Loss loss, Map<String, Double> scores, List<Sample> samples) {
  /** Of a task that has no development set. */
  public static final Validation NONE =
      new Validation(new Loss(Double.NaN, Double.NaN, 1), Map.of(), List.of());

  /** One line of the development set and what the model makes of it now. */
  public record Sample(String source, String reference, String output) {}
}
