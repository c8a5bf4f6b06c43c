package org.nmt4j.decoder.search;

/**
 * The options of sampling: each token is drawn by its probability under the model.
 *
 * @param temperature above 0; divides the log-probabilities. Below 1, probable tokens gain, above 1
 *     they lose
 * @param topK draws from this many most probable tokens (Fan et al. 2018, "Hierarchical neural
 *     story generation"); 0 for all tokens
 * @param topP above 0 and at most 1; draws from the fewest most probable tokens that together reach
 *     this probability: the nucleus (Holtzman et al. 2020, "The curious case of neural text
 *     degeneration"). It applies to what {@code topK} leaves; 1 for all tokens
 * @param seed the seed of all random numbers. A sentence also uses {@link SentenceLimits#stream}
 */
public record Sampling(double temperature, int topK, double topP, long seed) {

  /** Checks the ranges. */
  public Sampling {
    require(temperature > 0 && !Double.isInfinite(temperature), "temperature", temperature, "> 0");
    require(topK >= 0, "top-k", topK, ">= 0");
    require(topP > 0 && topP <= 1, "top-p", topP, "> 0 and <= 1");
  }

  private static void require(boolean holds, String name, Object value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(
          name + ": expected a number " + range + ", found " + value);
    }
  }

  /** Returns options that draw each token by its probability under the model. */
  public static Sampling plain(long seed) {
    return new Sampling(1, 0, 1, seed);
  }
}
