package org.nmt4j.language;

/**
 * How the next token is drawn.
 *
 * @param temperature what scores are divided by: below 1 likelier tokens gain, above 1 they lose
 * @param topK only so many of the likeliest tokens (Fan et al. 2018); 0 for all
 * @param topP only the likeliest tokens that together reach this probability (Holtzman et al.
 *     2020); 1 for all
 * @param maxLength the most tokens of a line, its beginning included; a longer one stays whole
 * @param seed what all lines are drawn from, each by its number
 */
public record SamplingOptions(double temperature, int topK, double topP, int maxLength, long seed) {
  /** The most tokens of a line, unless another number is asked for. */
  public static final int LONGEST = 200;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
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

  /** All tokens as they are likely. */
  public static SamplingOptions plain(long seed) {
    return new SamplingOptions(1, 0, 1, LONGEST, seed);
  }

  /** The same at another temperature. */
  public SamplingOptions withTemperature(double other) {
    return new SamplingOptions(other, topK, topP, maxLength, seed);
  }

  /** The same from another seed. */
  public SamplingOptions withSeed(long other) {
    return new SamplingOptions(temperature, topK, topP, maxLength, other);
  }
}
