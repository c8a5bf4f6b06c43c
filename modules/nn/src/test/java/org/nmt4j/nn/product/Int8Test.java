package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.fixture.Values;

class Int8Test {
  /** Returns the largest value that the numbers of a scale stand for. */
  private static float largest(float scale) {
    return Int8.MOST * scale;
  }

  @Test
  void numbersReachTheLargestValueAndNoFurther() {
    for (float largest : Values.floats(1000, 5)) {
      float magnitude = Math.abs(largest);
      float scale = Int8.scale(magnitude);
      assertThat(largest(scale)).isBetween(magnitude, magnitude * (1 + 0x1p-14f));
      assertThat(Int8.quantize(magnitude, scale)).isEqualTo((byte) 127);
      assertThat(Int8.quantize(-magnitude, scale)).isEqualTo((byte) -127);
    }
  }

  @Test
  void valuesOfNumbersGiveTheSameScaleAndTheSameNumbers() {
    for (float largest : Values.floats(1000, 6)) {
      float scale = Int8.scale(Math.abs(largest));
      assertThat(Int8.scale(largest(scale))).isEqualTo(scale);
      for (int number = -127; number <= 127; number++) {
        assertThat((double) (number * scale)).isEqualTo(number * (double) scale);
        assertThat(Int8.quantize(number * scale, scale)).isEqualTo((byte) number);
      }
    }
  }

  @Test
  void numbersAreTheNearest() {
    float scale = Int8.scale(10);
    for (float value : Values.floats(1000, 7)) {
      float near = Int8.quantize(value, scale) * scale;
      assertThat(Math.abs(near - value)).isLessThanOrEqualTo(scale / 2 * (1 + 1e-5f));
    }
  }

  @Test
  void zerosTinyAndInfiniteValues() {
    assertThat(Int8.scale(0)).isZero();
    assertThat(Int8.quantize(0, 0)).isZero();
    assertThat(Int8.scale(Float.NaN)).isNaN();
    assertThat(Int8.scale(Float.POSITIVE_INFINITY)).isNaN();
    assertThat(Int8.quantize(1, Float.NaN)).isZero();
    assertThat(Int8.scale(Float.MIN_VALUE)).isNotNegative();
    assertThat(largest(Int8.scale(Float.MAX_VALUE / 2))).isFinite();
  }

  @Test
  void levelsRoundToTheNearestAndShareTheScaleOfTheirRow() {
    for (Int8Levels levels : new Int8Levels[] {Int8Levels.NARROW, Int8Levels.WIDE}) {
      float[] x = {0, 0.5f, -1, 1, 0.25f, -0.26f, 1e-9f};
      byte[] numbers = new byte[x.length];
      float scale = levels.quantize(x, 1, 6, numbers);
      assertThat(scale).isEqualTo(1f / levels.most());
      assertThat(numbers[0]).as("a number before the row").isZero();
      for (int i = 1; i < x.length; i++) {
        int number = (numbers[i] & 0xff) - levels.zero();
        assertThat(number).isEqualTo((int) Math.rint(x[i] * levels.most()));
      }
    }
  }

  @Test
  void rowsWithoutAUsefulScale() {
    byte[] numbers = new byte[3];
    assertThat(Int8Levels.WIDE.quantize(new float[3], 0, 3, numbers)).isZero();
    assertThat(numbers).containsOnly(128);
    assertThat(Int8Levels.WIDE.quantize(new float[] {1e-38f, 0, 0}, 0, 3, numbers)).isZero();
    for (float value : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
      assertThat(Int8Levels.WIDE.quantize(new float[] {1, 2, value}, 0, 3, numbers)).isNaN();
      assertThat(Int8Levels.WIDE.quantize(new float[] {value, 2, 3}, 0, 3, numbers)).isNaN();
    }
  }

  @Test
  void outputsHaveTheirOwnScales() {
    Matrix weight = Matrix.create(DataType.FLOAT, 2, 3);
    weight.write(new float[] {1, -10, 0, -0.5f, 4, 0});
    QuantizedWeight columns = QuantizedWeight.of(weight, false);
    assertThat(columns.values()).containsExactly(127, -127, 0, -63, 51, 0);
    assertThat(columns.scales()).containsExactly(Int8.scale(1), Int8.scale(10), 0f);
    assertThat(columns.sums()).containsExactly(64, -76, 0);
    QuantizedWeight rows = QuantizedWeight.of(weight, true);
    assertThat(rows.values()).containsExactly(13, -127, 0, -16, 127, 0);
    assertThat(rows.scales()).containsExactly(Int8.scale(10), Int8.scale(4));
    assertThat(rows.sums()).containsExactly(-114, 111);
  }
}
