package org.nmt4j.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.array.CounterRandom;

class InitializerTest {
  private static double[][] draw(Initializer initializer, int rows, int columns) {
    float[] values = new float[rows * columns];
    initializer.fill(values, rows, columns, new CounterRandom(5));
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < values.length; i++) {
      matrix[i / columns][i % columns] = values[i];
    }
    return matrix;
  }

  @ParameterizedTest
  @CsvSource({"12, 12, 4", "12, 12, 1", "20, 12, 3", "1, 1, 4"})
  void columnsOfABlockAreOrthonormal(int rows, int width, int blocks) {
    double[][] w = draw(Initializer.orthogonal(blocks), rows, blocks * width);
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          double product = 0;
          for (double[] row : w) {
            product += row[block * width + i] * row[block * width + j];
          }
          assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-6));
        }
      }
    }
  }

  @Test
  void gainMultipliesTheOrthogonalMatrix() {
    double[][] one = draw(Initializer.orthogonal(2), 8, 16);
    double[][] half = draw(Initializer.orthogonal(2, 0.5), 8, 16);
    assertThat(half[3][11]).isCloseTo(one[3][11] / 2, within(1e-7)).isNotZero();
  }

  @Test
  void blocksAreNotTheSameMatrix() {
    double[][] w = draw(Initializer.orthogonal(2), 8, 16);
    double distance = 0;
    for (double[] row : w) {
      distance += Math.abs(row[0] - row[8]);
    }
    assertThat(distance).isGreaterThan(0.1);
  }

  @ParameterizedTest
  @CsvSource({"200, 400, 1", "200, 400, 4"})
  void xavierIsUniformWithinTheBoundOfOneBlock(int rows, int columns, int blocks) {
    double bound = Math.sqrt(6.0 / (rows + columns / (double) blocks));
    double largest = 0;
    double squares = 0;
    for (double[] row : draw(Initializer.xavier(blocks), rows, columns)) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
        squares += value * value;
      }
    }
    assertThat(largest).isLessThanOrEqualTo(bound * (1 + 1e-6)).isGreaterThan(0.99 * bound);
    assertThat(squares / (rows * columns)).isCloseTo(bound * bound / 3, within(0.01 * bound));
  }

  @Test
  void embeddingHasItsDeviationAndNoPadding() {
    double[][] table = draw(Initializer.embedding(0.1, 2), 100, 50);
    double squares = 0;
    for (double[] row : table) {
      squares += sumOfSquares(row);
    }
    assertThat(table[2]).containsOnly(0);
    assertThat(Math.sqrt(squares / (99 * 50))).isCloseTo(0.1, within(0.005));
  }

  private static double sumOfSquares(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value * value;
    }
    return sum;
  }

  @Test
  void forgetGateAloneIsOpened() {
    double[] bias = draw(Initializer.blockConstant(4, 1, 1f), 1, 12)[0];
    assertThat(bias).containsExactly(0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
  }
}
