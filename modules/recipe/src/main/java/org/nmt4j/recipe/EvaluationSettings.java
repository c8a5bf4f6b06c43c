package org.nmt4j.recipe;

import java.util.List;

/**
 * How translations are scored.
 *
 * @param metrics the metrics, by name
 * @param tokenize BLEU's tokenizer, by sacreBLEU's name: {@code 13a}, {@code intl}, {@code char},
 *     {@code zh} or {@code none}
 * @param lowercase whether case is ignored
 */
public record EvaluationSettings(List<String> metrics, String tokenize, boolean lowercase) {

  /** Keeps an unmodifiable copy of the metrics. */
  public EvaluationSettings {
    metrics = List.copyOf(metrics);
  }
}
