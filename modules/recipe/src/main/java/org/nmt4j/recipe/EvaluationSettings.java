package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the test set is scored.
 *
 * @param metrics what it is judged by
 * @param tokenize BLEU's tokenizer, by sacreBLEU's name: {@code 13a}, {@code intl}, {@code char},
 *     {@code zh} or {@code none}
 * @param lowercase whether case is ignored
 * @param alignment known alignments of the test corpus, for the metric {@code alignment}
 * @param words a list, for the metric {@code recall}
 * @param groups a name for each line of the test corpus, whose metrics are given by group too
 * @param lengths the test corpus in ranges of source words up to each, whose metrics are given too
 * @param contrast pairs of lines, for the metric {@code contrast}
 * @param sampling what the metric {@code accepted} samples
 */
public record EvaluationSettings(
    List<Metric> metrics,
    String tokenize,
    boolean lowercase,
    Optional<Path> alignment,
    Optional<Path> words,
    Optional<Path> groups,
    List<Integer> lengths,
    Optional<ContrastFiles> contrast,
    SamplingSettings sampling) {

  /** Keeps an unmodifiable copy of the metrics. */
  public EvaluationSettings {
    metrics = List.copyOf(metrics);
    lengths = List.copyOf(lengths);
  }
}
