package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.fixture.Values;

class ProductTest {
  @ParameterizedTest
  @CsvSource({
    "4, 5, 6, false, false, 0", "4, 5, 6, true, false, 1", "4, 5, 6, false, true, 0.5",
    "4, 5, 6, true, true, 1", "1, 5, 6, false, false, 0", "1, 1, 6, true, true, 1",
    "4, 1, 1, false, true, 0", "1, 7, 1, true, false, 1", "1, 1, 1, false, false, 0"
  })
  void productIsTheSumOfProducts(
      int rows, int inner, int columns, boolean transposeA, boolean transposeB, double beta) {
    Matrix a = transposeA ? Values.matrix(inner, rows, 1) : Values.matrix(rows, inner, 1);
    Matrix b = transposeB ? Values.matrix(columns, inner, 2) : Values.matrix(inner, columns, 2);
    Matrix c = Values.matrix(rows, columns, 3);
    double[] expected = Values.doubles(c);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        expected[i * columns + j] *= beta;
        for (int k = 0; k < inner; k++) {
          expected[i * columns + j] += at(a, i, k, transposeA) * at(b, k, j, transposeB);
        }
      }
    }
    Product.multiply(a, b, c, transposeA, transposeB, beta);
    assertThat(Values.doubles(c)).containsExactly(expected, within(1e-5));
  }

  private static double at(Matrix x, int row, int column, boolean transposed) {
    return transposed ? x.array().getDouble(column, row) : x.array().getDouble(row, column);
  }

  /** Working memory is not cleared, and 0 times NaN would be NaN. */
  @Test
  void oldContentsAreNotReadWhenBetaIsZero() {
    Matrix c = Matrix.create(DataType.FLOAT, 2, 2);
    c.write(new float[] {Float.NaN, Float.NaN, Float.NaN, Float.NaN});
    Product.multiply(Values.matrix(2, 3, 1), Values.matrix(3, 2, 2), c, false, false, 0);
    assertThat(Values.doubles(c)).doesNotContain(Double.NaN);
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    assertThatThrownBy(
            () ->
                Product.multiply(
                    Values.matrix(2, 3, 1),
                    Values.matrix(2, 3, 1),
                    Values.matrix(2, 3, 1),
                    true,
                    false,
                    0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cannot multiply matrix of 2 x 3 (transposed) by matrix of 2 x 3"
                + " into matrix of 2 x 3");
  }
}
