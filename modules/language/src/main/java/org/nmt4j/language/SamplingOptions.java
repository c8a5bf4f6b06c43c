package org.nmt4j.language;

/**
 * Options of a sampler.
 *
 * @param temperature the divisor of the scores; below 1, probable tokens gain, above 1 they lose
 * @param topK the number of most probable tokens to draw from (Fan et al. 2018); 0 for all
 * @param topP draws from the most probable tokens that together reach this probability (Holtzman et
 *     al. 2020); 1 for all
 * @param maxLength the most tokens of a line, including its beginning; a longer beginning is kept
 *     whole
 * @param seed the seed of all lines; each line also uses its number
 */
public record SamplingOptions(double temperature, int topK, double topP, int maxLength, long seed) {
  /** The default for the most tokens of a line. */
  public static final int LONGEST = 200;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public SamplingOptions {
    require(temperature > 0, "temperature", temperature, "a number > 0");
    require(topK >= 0, "top-k", topK, "an integer >= 0");
    require(topP > 0 && topP <= 1, "top-p", topP, "a number > 0 and <= 1");
    require(maxLength > 0, "max-length", maxLength, "an integer >= 1");
  }

  private static void require(boolean holds, String name, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "found " + value + " for " + name + ", expected " + expected);
    }
  }

  /** Returns options that draw every token by its probability under the model. */
  public static SamplingOptions plain(long seed) {
    return new SamplingOptions(1, 0, 1, LONGEST, seed);
  }

  /** Returns the same options with another temperature. */
  public SamplingOptions withTemperature(double other) {
    return new SamplingOptions(other, topK, topP, maxLength, seed);
  }

  /** Returns the same options with another seed. */
  public SamplingOptions withSeed(long other) {
    return new SamplingOptions(temperature, topK, topP, maxLength, other);
  }
}
