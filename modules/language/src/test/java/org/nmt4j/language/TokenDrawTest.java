package org.nmt4j.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the shares of drawn tokens with probabilities computed by hand. */
class TokenDrawTest {
  private static final int END = 2;
  private static final int FIRST = 4;
  private static final int DRAWS = 20_000;

  /** Only ids 2, 4, 5 and 6 may be drawn. Their probabilities are 1/8, 1/2, 1/4 and 1/8. */
  private static final float[] LOGITS = {9, 9, log(1), 9, log(4), log(2), log(1)};

  private static float log(double value) {
    return (float) Math.log(value);
  }

  /** Draws with evenly spaced numbers in [0, 1), so the shares are not random. */
  private static double[] shares(double temperature, int topK, double topP) {
    SamplingOptions options = new SamplingOptions(temperature, topK, topP, 10, 1);
    double[] shares = new double[LOGITS.length];
    for (int i = 0; i < DRAWS; i++) {
      shares[TokenDraw.draw(LOGITS, options, FIRST, END, i / (double) DRAWS)] += 1.0 / DRAWS;
    }
    return shares;
  }

  @ParameterizedTest
  @CsvSource({
    // temperature, top-k, top-p, end, 4, 5, 6
    "1,   0, 1,    0.125,   0.5,     0.25,    0.125",
    "0.5, 0, 1,    0.04545, 0.72727, 0.18182, 0.04545", // squares: 1, 16, 4, 1 of 22
    "2,   0, 1,    0.18469, 0.36939, 0.26120, 0.18469", // roots: 1, 2, 1.41421, 1 of 5.41421
    "1,   2, 1,    0,       0.66667, 0.33333, 0",
    "1,   1, 1,    0,       1,       0,       0",
    "1,   3, 1,    0.14286, 0.57143, 0.28571, 0", // of equal scores, the lower id is kept
    "1,   9, 1,    0.125,   0.5,     0.25,    0.125",
    "1,   0, 0.75, 0,       0.66667, 0.33333, 0",
    "1,   0, 0.76, 0.14286, 0.57143, 0.28571, 0",
    "1,   0, 0.01, 0,       1,       0,       0",
    "0.5, 3, 0.8,  0,       0.8,     0.2,     0", // 16, 4, 1: 16 alone is 0.76
    "0.5, 3, 0.7,  0,       1,       0,       0"
  })
  void isByProbability(
      double temperature, int topK, double topP, double end, double a, double b, double c) {
    assertThat(shares(temperature, topK, topP))
        .containsExactly(new double[] {0, 0, end, 0, a, b, c}, within(1e-4));
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new SamplingOptions(0, 0, 1, 1, 1))
        .hasMessage("found 0.0 for temperature, expected a number > 0");
    assertThatThrownBy(() -> new SamplingOptions(Double.NaN, 0, 1, 1, 1))
        .hasMessage("found NaN for temperature, expected a number > 0");
    assertThatThrownBy(() -> new SamplingOptions(1, -1, 1, 1, 1))
        .hasMessage("found -1 for top-k, expected an integer >= 0");
    assertThatThrownBy(() -> new SamplingOptions(1, 0, 1.01, 1, 1))
        .hasMessage("found 1.01 for top-p, expected a number > 0 and <= 1");
    assertThatThrownBy(() -> new SamplingOptions(1, 0, 1, 0, 1))
        .hasMessage("found 0 for max-length, expected an integer >= 1");
  }
}
