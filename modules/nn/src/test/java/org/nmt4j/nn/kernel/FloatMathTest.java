package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.fixture.Values;

class FloatMathTest {
  /**
   * Steps through [-100, 100] and, on both sides of zero, from the smallest floats to the largest.
   */
  private static float[] range() {
    float[] range = new float[200_001 + 2 * 2_040];
    int at = 0;
    for (int i = -100_000; i <= 100_000; i++) {
      range[at++] = i / 1000f;
    }
    for (int i = 0; i < 2_040; i++) {
      float value = Float.intBitsToFloat((i << 20) + 12_345);
      range[at++] = value;
      range[at++] = -value;
    }
    return range;
  }

  static Stream<FloatLoops> loops() {
    return Stream.of(new ScalarLoops(), new LaneLoops(VectorMath.WIDTH), new VectorLoops());
  }

  @Test
  void tanhIsThatOfDoublePrecision() {
    for (float x : range()) {
      assertThat((double) FloatMath.tanh(x)).isCloseTo(Math.tanh(x), within(4e-7));
      assertThat(Math.abs(FloatMath.tanh(x))).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void tanhIsRelativelyPreciseNearZero() {
    for (float x : range()) {
      // For x so small that its square is no normal number, only tanh x = x can be required.
      if (Math.abs(x) > 1e-30 && Math.abs(x) < 1) {
        assertThat(FloatMath.tanh(x) / Math.tanh(x)).isCloseTo(1, within(6e-7));
      }
    }
  }

  @Test
  void sigmoidIsThatOfDoublePrecision() {
    for (float x : range()) {
      assertThat((double) FloatMath.sigmoid(x)).isCloseTo(1 / (1 + Math.exp(-x)), within(2e-7));
      assertThat(FloatMath.sigmoid(x)).isBetween(0f, 1f);
    }
  }

  @Test
  void expIsThatOfDoublePrecision() {
    for (float x : range()) {
      if (x >= FloatMath.EXP_LOW && x <= FloatMath.EXP_HIGH) {
        assertThat(FloatMath.exp(x) / Math.exp(x)).as("exp %s", x).isCloseTo(1, within(2e-7));
      }
    }
  }

  @Test
  void beyondTheirRangeFunctionsStayAtItsEnd() {
    assertThat(FloatMath.tanh(Float.POSITIVE_INFINITY)).isEqualTo(FloatMath.tanh(8));
    assertThat(FloatMath.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-FloatMath.tanh(8));
    assertThat(FloatMath.sigmoid(Float.POSITIVE_INFINITY)).isCloseTo(1, within(2e-7f));
    assertThat(FloatMath.sigmoid(Float.NEGATIVE_INFINITY)).isCloseTo(0, within(2e-7f));
    assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isBetween(0f, 1.2e-38f);
    assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isFinite().isGreaterThan(2e38f);
    assertThat(FloatMath.exp(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("loops")
  void lanesGiveTheBitsOfPlainJava(FloatLoops loops) {
    float[] range = range();
    float[] tanh = range.clone();
    loops.tanh(tanh, 0, tanh.length);
    float[] exp = new float[range.length];
    loops.exp(range, 0, 0, exp, 0, range.length);
    for (int i = 0; i < range.length; i++) {
      assertThat(tanh[i]).isEqualTo(FloatMath.tanh(range[i]));
      assertThat(exp[i]).isEqualTo(FloatMath.exp(range[i]));
    }
  }

  /** A gradient of NaN must reach the norm, where training detects it. */
  @ParameterizedTest
  @MethodSource("loops")
  void nanStaysNanAtEveryPlace(FloatLoops loops) {
    for (int place : new int[] {0, 5, 17, 36}) {
      float[] x = Values.floats(37, 1);
      x[place] = Float.NaN;
      float[] tanh = x.clone();
      loops.tanh(tanh, 0, tanh.length);
      assertThat(tanh[place]).isNaN();
      assertThat(loops.max(x, 0, x.length)).isNaN();
      assertThat(loops.sum(x, 0, x.length)).isNaN();
      float[] exp = new float[x.length];
      assertThat(loops.exp(x, 0, 0.5f, exp, 0, x.length)).isNaN();
      assertThat(exp[place]).isNaN();
      assertThat(loops.dot(x, 0, new float[37], 0, x.length)).isNaN();
      assertThat(loops.additiveScore(x, 0, new float[37], 0, new float[37], 37)).isNaN();
    }
    assertThat(FloatMath.sigmoid(Float.NaN)).isNaN();
  }

  @ParameterizedTest
  @MethodSource("loops")
  void maximumOfNothingIsBelowEverything(FloatLoops loops) {
    assertThat(loops.max(new float[3], 1, 0)).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  /** The lengths cover whole blocks of vectors, whole vectors and remainders. */
  @ParameterizedTest
  @MethodSource("loops")
  void sumAndMaximumAreOfAllElements(FloatLoops loops) {
    float[] x = Values.floats(300, 1);
    for (int count = 0; count < 290; count++) {
      double sum = 0;
      float max = Float.NEGATIVE_INFINITY;
      for (int k = 5; k < 5 + count; k++) {
        sum += x[k];
        max = Math.max(max, x[k]);
      }
      assertThat((double) loops.sum(x, 5, count)).isCloseTo(sum, within(1e-5));
      assertThat(loops.max(x, 5, count)).isEqualTo(max);
    }
  }

  @ParameterizedTest
  @MethodSource("loops")
  void firstValueIsFoundAtEveryPlace(FloatLoops loops) {
    for (int from = 0; from < 20; from++) {
      for (int to = from; to <= 90; to++) {
        float[] x = new float[90];
        Arrays.fill(x, from, to, -1);
        if (to > from) {
          x[from + (to - from) / 3] = Float.NaN;
        }
        assertThat(loops.firstAtLeast(-0.5f, x, from, to)).isEqualTo(to);
        if (to > from) {
          x[to - 1] = -0.25f;
          x[from + (to - from) / 2] = -0.5f;
          assertThat(loops.firstAtLeast(-0.5f, x, from, to)).isEqualTo(from + (to - from) / 2);
        }
      }
    }
  }

  /** Sums depend on their terms, not on the place of the terms in an array. */
  @ParameterizedTest
  @MethodSource("loops")
  void placeDoesNotChangeBits(FloatLoops loops) {
    float[] a = Values.floats(90, 1);
    float[] b = Values.floats(90, 2);
    for (int shift = 1; shift < 20; shift++) {
      float[] moved = new float[120];
      System.arraycopy(a, 0, moved, shift, 90);
      float[] into = new float[120];
      assertThat(loops.dot(moved, shift, b, 0, 90)).isEqualTo(loops.dot(a, 0, b, 0, 90));
      assertThat(loops.sum(moved, shift, 90)).isEqualTo(loops.sum(a, 0, 90));
      assertThat(loops.exp(moved, shift, 1, into, 3, 90))
          .isEqualTo(loops.exp(a, 0, 1, new float[90], 0, 90));
    }
  }
}
