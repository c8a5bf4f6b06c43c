package org.nmt4j.model;

import java.util.List;
import java.util.Map;
import org.nmt4j.nn.kernel.Loss;

/**
 * The outcome of one validation.
 *
 * @param loss the loss over the development set, without dropout
 * @param scores the score of each metric by name, such as {@code bleu}; the first one is the most
 *     important
 * @param samples some lines of the development set with the output of the model
 */
public record Validation(Loss loss, Map<String, Double> scores, List<Sample> samples) {
  /** The outcome for a task without a development set. */
  public static final Validation NONE =
      new Validation(new Loss(Double.NaN, Double.NaN, 1), Map.of(), List.of());

  /** One line of the development set and the model's current output for it. */
  public record Sample(String source, String reference, String output) {}
}
