package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionMeansTest {
  private static final float NEVER = Float.NEGATIVE_INFINITY;

  /** Returns log-probabilities, a few of them very small. */
  private static float[] distribution(int size, long seed) {
    Random random = new Random(seed);
    double[] logits =
        random.doubles(size).map(x -> random.nextInt(5) == 0 ? -150 * x : 10 * x).toArray();
    double sum = Arrays.stream(logits).map(Math::exp).sum();
    float[] row = new float[size];
    for (int k = 0; k < size; k++) {
      row[k] = (float) (logits[k] - Math.log(sum));
    }
    return row;
  }

  private static float[][] copy(float[][] rows) {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  private static float[][] rows(int members, int size) {
    return IntStream.range(0, members)
        .mapToObj(member -> distribution(size, member))
        .toArray(float[][]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void meanOfProbabilitiesIsThatOfDoublePrecision(int members) {
    float[][] rows = rows(members, 203);
    float[][] mean = copy(rows);
    DistributionMeans.ofProbabilities(mean, 0, 203);
    for (int k = 0; k < 203; k++) {
      int at = k;
      double most = Arrays.stream(rows).mapToDouble(row -> row[at]).max().getAsDouble();
      double sum = Arrays.stream(rows).mapToDouble(row -> Math.exp(row[at] - most)).sum();
      double expected = most + Math.log(sum / members);
      assertThat((double) mean[0][k]).isCloseTo(expected, within(2e-7 * Math.max(4, -expected)));
      assertThat(mean[0][k]).isLessThanOrEqualTo(0);
    }
    assertThat(Arrays.copyOfRange(mean, 1, members))
        .isDeepEqualTo(Arrays.copyOfRange(rows, 1, members));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void meanOfLogarithmsIsScaledToTheSumOne(int members) {
    float[][] rows = rows(members, 203);
    float[][] mean = copy(rows);
    DistributionMeans.ofLogProbabilities(mean, 0, 203);
    double[] logs =
        IntStream.range(0, 203)
            .mapToDouble(
                k -> Arrays.stream(rows).mapToDouble(row -> row[k]).average().getAsDouble())
            .toArray();
    double logSum = Math.log(Arrays.stream(logs).map(Math::exp).sum());
    for (int k = 0; k < 203; k++) {
      assertThat((double) mean[0][k]).isCloseTo(logs[k] - logSum, within(2e-5));
      assertThat(mean[0][k]).isLessThanOrEqualTo(0);
    }
  }

  /** Rounding must not make a probability larger than 1, which would break the end of a search. */
  @Test
  void certaintyStaysCertain() {
    for (int members = 1; members < 20; members++) {
      float[][] rows = new float[members][37];
      DistributionMeans.ofProbabilities(rows, 0, 37);
      for (float each : rows[0]) {
        assertThat(each).isLessThanOrEqualTo(0).isGreaterThan(-3e-6f);
      }
    }
  }

  @Test
  void aTokenThatAllExcludeStaysExcludedAndNanStaysNan() {
    for (int place : new int[] {0, 16, 36}) {
      float[][] rows = {new float[37], new float[37]};
      rows[0][place] = NEVER;
      rows[1][place] = NEVER;
      DistributionMeans.ofProbabilities(rows, 0, 37);
      assertThat(rows[0][place]).isEqualTo(NEVER);
      rows[0][place] = NEVER;
      rows[1][place] = -1;
      DistributionMeans.ofProbabilities(rows, 0, 37);
      assertThat((double) rows[0][place]).isCloseTo(-1 - Math.log(2), within(1e-6));
      rows[1][place] = Float.NaN;
      DistributionMeans.ofProbabilities(rows, 0, 37);
      assertThat(rows[0][place]).isNaN();
      rows[0][place] = -1;
      DistributionMeans.ofLogProbabilities(rows, 0, 37);
      assertThat(rows[0][place]).isNaN();
    }
  }

  @Test
  void placeAndOrderOfTwoDoNotChangeBits() {
    float[][] rows = rows(2, 90);
    float[][] swapped = copy(new float[][] {rows[1], rows[0]});
    float[][] mean = copy(rows);
    DistributionMeans.ofProbabilities(mean, 0, 90);
    DistributionMeans.ofProbabilities(swapped, 0, 90);
    assertThat(swapped[0]).isEqualTo(mean[0]);
    for (int shift = 1; shift < 20; shift++) {
      float[][] moved = new float[2][120];
      System.arraycopy(rows[0], 0, moved[0], shift, 90);
      System.arraycopy(rows[1], 0, moved[1], shift, 90);
      DistributionMeans.ofProbabilities(moved, shift, 90);
      assertThat(Arrays.copyOfRange(moved[0], shift, shift + 90)).isEqualTo(mean[0]);
      assertThat(moved[0][shift - 1]).isZero();
      assertThat(moved[0][shift + 90]).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("org.nmt4j.nn.kernel.FloatMathTest#loops")
  void lanesGiveTheBitsOfPlainJava(FloatLoops loops) {
    float[][] rows = rows(2, 203);
    float[] found = rows[1].clone();
    loops.logAddExp(rows[0], 0, found, 0, 203);
    for (int k = 0; k < 203; k++) {
      assertThat(found[k]).isEqualTo(FloatMath.logAddExp(rows[0][k], rows[1][k]));
    }
  }
}
