package org.nmt4j.evaluation.registry;

import java.util.Set;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.bleu.BleuTokenizer;
import org.nmt4j.evaluation.bleu.Smoothing;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.ter.TerOptions;

/**
 * The options of all metrics.
 *
 * @param words the words for the metric {@code recall}
 */
public record MetricSettings(
    BleuOptions bleu, ChrfOptions chrf, TerOptions ter, Set<String> words) {

  /** The default options of sacreBLEU, and no words. */
  public static final MetricSettings DEFAULTS =
      new MetricSettings(BleuOptions.DEFAULTS, ChrfOptions.DEFAULTS, TerOptions.DEFAULTS, Set.of());

  /** Keeps an unmodifiable copy. */
  public MetricSettings {
    words = Set.copyOf(words);
  }

  /**
   * Creates options from those that a recipe can set. The others have their defaults.
   *
   * @param tokenizer the name of the BLEU tokenizer in sacreBLEU
   * @param lowercase whether BLEU and chrF ignore case
   * @param words the words for the metric {@code recall}
   */
  public static MetricSettings of(String tokenizer, boolean lowercase, Set<String> words) {
    return new MetricSettings(
        new BleuOptions(BleuTokenizer.named(tokenizer), Smoothing.EXP, lowercase),
        ChrfOptions.DEFAULTS.withLowercase(lowercase),
        TerOptions.DEFAULTS,
        words);
  }
}
