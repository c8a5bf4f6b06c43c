package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the suggestions for curves of known shape; step i has the rate 10^(i / 10). */
class RateCurveTest {

  private static RateCurve curve(double... losses) {
    return new RateCurve(
        IntStream.range(0, losses.length)
            .mapToObj(i -> new RateStep(Math.pow(10, i / 10.0), 0, losses[i]))
            .toList(),
        false);
  }

  private static double[] losses(int count, IntToDoubleFunction loss) {
    return IntStream.range(0, count).mapToDouble(loss::applyAsDouble).toArray();
  }

  @Test
  void theFallIsSteepestInTheMiddleOfASlope() {
    // The logistic function falls fastest around its middle, 20.5, and the minimum is the last step
    // that counts.
    RateCurve curve = curve(losses(40, i -> 1 / (1 + Math.exp(i - 20.5))));
    assertThat(curve.steepest().orElseThrow()).isCloseTo(100, within(1e-9));
    assertThat(curve.tenthOfLowest().orElseThrow()).isCloseTo(Math.pow(10, 3.4) / 10, within(1e-9));
  }

  @Test
  void theLowestLossIsThatOfTheSmoothedCurve() {
    RateCurve curve = curve(losses(40, i -> (i - 20) * (i - 20)));
    assertThat(curve.tenthOfLowest().orElseThrow()).isCloseTo(10, within(1e-9));
    assertThat(curve.steepest().orElseThrow())
        .as("the first that counts")
        .isCloseTo(Math.pow(10, 0.4), within(1e-9));
  }

  @Test
  void theFirstTenthAndTheLastFiveDoNotCount() {
    double[] losses = losses(30, i -> i);
    losses[1] = -5;
    losses[28] = -9;
    RateCurve curve = curve(losses);
    assertThat(curve.tenthOfLowest()).isEmpty();
    assertThat(curve.steepest()).isEmpty();
  }

  @Test
  void fewStepsSuggestNothing() {
    for (int count = 0; count <= 6; count++) {
      RateCurve curve = curve(losses(count, i -> -i));
      assertThat(curve.steepest()).isEmpty();
      assertThat(curve.tenthOfLowest()).isEmpty();
    }
  }
}
