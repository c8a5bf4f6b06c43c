package org.nmt4j.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlattScalingTest {
  private static final PlattScaling IDENTITY = new PlattScaling(1, 0);

  /** Returns the fit to words of two probabilities, some of which are right. */
  private static PlattScaling fit(double one, int rights, int wrongs, double other, int r, int w) {
    double[] logs = new double[rights + wrongs + r + w];
    boolean[] right = new boolean[logs.length];
    for (int i = 0; i < logs.length; i++) {
      boolean isFirst = i < rights + wrongs;
      logs[i] = Math.log(isFirst ? one : other);
      right[i] = isFirst ? i < rights : i < rights + wrongs + r;
    }
    return PlattScaling.fit(logs, right);
  }

  @Test
  void theIdentityChangesNothing() {
    for (double probability : new double[] {1e-9, 0.2, 0.5, 0.999999}) {
      assertThat(IDENTITY.confidence(Math.log(probability))).isCloseTo(probability, within(1e-9));
    }
  }

  @Test
  void confidenceIsALogisticFunctionOfTheLogit() {
    // The logit of 0.8 is ln 4; half of it is ln 2, and σ(ln 2) = 2/3.
    assertThat(new PlattScaling(0.5, 0).confidence(Math.log(0.8)))
        .isCloseTo(2.0 / 3, within(1e-12));
    // σ(ln 4 + ln 3) = 12/13
    assertThat(new PlattScaling(1, Math.log(3)).confidence(Math.log(0.8)))
        .isCloseTo(12.0 / 13, within(1e-12));
  }

  @Test
  void certainAndImpossibleWordsHaveAFiniteConfidence() {
    for (PlattScaling each : new PlattScaling[] {IDENTITY, new PlattScaling(0, 0)}) {
      for (double log : new double[] {0, -1e-300, -1000, Double.NEGATIVE_INFINITY}) {
        assertThat(each.confidence(log)).isBetween(0.0, 1.0);
      }
    }
    assertThat(IDENTITY.confidence(0)).isCloseTo(1, within(1e-9));
    assertThat(IDENTITY.confidence(Double.NEGATIVE_INFINITY)).isCloseTo(0, within(1e-9));
  }

  /**
   * With two probabilities, the fit passes through the mean target of each. 11 words are right and
   * 9 wrong, so the targets are 12/13 and 1/11.
   */
  @Test
  void theFitPassesThroughTheMeanTargetsOfTwoProbabilities() {
    PlattScaling fit = fit(0.9, 8, 2, 0.5, 3, 7);

    assertThat(fit.confidence(Math.log(0.9)))
        .isCloseTo((8 * 12.0 / 13 + 2 / 11.0) / 10, within(1e-7));
    assertThat(fit.confidence(Math.log(0.5)))
        .isCloseTo((3 * 12.0 / 13 + 7 / 11.0) / 10, within(1e-7));
    // The logit of 0.5 is 0, so the intercept is the logit of the second mean.
    double mean = (3 * 12.0 / 13 + 7 / 11.0) / 10;
    assertThat(fit.intercept()).isCloseTo(Math.log(mean / (1 - mean)), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0.5, 0", "2, -1", "0.3, 1.5"})
  void theScalingOfDrawnWordsIsFound(double slope, double intercept) {
    PlattScaling truth = new PlattScaling(slope, intercept);
    Random random = new Random(5);
    double[] logs = new double[20_000];
    boolean[] right = new boolean[logs.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(random.nextDouble());
      right[i] = random.nextDouble() < truth.confidence(logs[i]);
    }
    PlattScaling fit = PlattScaling.fit(logs, right);

    assertThat(fit.slope()).isCloseTo(slope, within(0.1));
    assertThat(fit.intercept()).isCloseTo(intercept, within(0.1));
  }

  @Test
  void extremeJudgementsHaveAFiniteFit() {
    PlattScaling right = fit(0.9, 5, 0, 0.2, 5, 0);
    assertThat(right.confidence(Math.log(0.9))).isCloseTo(11 / 12.0, within(1e-6));
    PlattScaling wrong = fit(0.9, 0, 5, 0.2, 0, 5);
    assertThat(wrong.confidence(Math.log(0.2))).isCloseTo(1 / 12.0, within(1e-6));
    // One probability separates right words from wrong ones: the targets are 6/7 and 1/7.
    PlattScaling separate = fit(0.9, 5, 0, 0.2, 0, 5);
    assertThat(separate.confidence(Math.log(0.9))).isCloseTo(6 / 7.0, within(1e-6));
    assertThat(separate.confidence(Math.log(0.2))).isCloseTo(1 / 7.0, within(1e-6));
    // All words have one probability, so only the mean is known: the targets are 4/5 and 1/3.
    PlattScaling one = fit(0.7, 3, 1, 0.7, 0, 0);
    assertThat(one.confidence(Math.log(0.7))).isCloseTo((3 * 0.8 + 1 / 3.0) / 4, within(0.05));
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThatThrownBy(() -> PlattScaling.fit(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlattScaling.fit(new double[1], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlattScaling(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected finite numbers");
  }
}
