package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How translations are scored.
 *
 * @param metrics the metrics, by name
 * @param tokenize BLEU's tokenizer, by sacreBLEU's name: {@code 13a}, {@code intl}, {@code char},
 *     {@code zh} or {@code none}
 * @param lowercase whether case is ignored
 * @param alignment known alignments of the test corpus, for the metric {@code alignment}
 */
public record EvaluationSettings(
    List<String> metrics, String tokenize, boolean lowercase, Optional<Path> alignment) {

  /** Keeps an unmodifiable copy of the metrics. */
  public EvaluationSettings {
    metrics = List.copyOf(metrics);
  }
}
