package org.nmt4j.recipe;

import java.util.List;
import java.util.Optional;

/**
 * Lines that a language model is to write, judged by a grammar.
 *
 * @param grammar its name
 * @param lines how many at each temperature
 * @param temperatures what logits are divided by; groups of the metric {@code accepted}
 */
public record SamplingSettings(Optional<String> grammar, int lines, List<Double> temperatures) {

  /** Keeps an unmodifiable copy of the temperatures. */
  public SamplingSettings {
    temperatures = List.copyOf(temperatures);
  }
}
