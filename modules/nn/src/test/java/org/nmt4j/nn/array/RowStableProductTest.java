package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.fixture.Values;

class RowStableProductTest {
  private static final int MOST = 41;
  private static final int[][] SHAPES = {{1, 1}, {7, 33}, {33, 16}, {100, 65}, {256, 301}};

  /** One of the two ways to multiply. */
  @FunctionalInterface
  private interface Multiplication {
    void multiply(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta);
  }

  private enum Way implements Multiplication {
    CHOSEN {
      @Override
      public void multiply(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta) {
        RowStableProduct.multiply(a, b, c, transposeB, beta);
      }
    },
    IN_BLOCKS {
      @Override
      public void multiply(Matrix a, Matrix b, Matrix c, boolean transposeB, double beta) {
        RowStableProduct.multiplyInBlocks(a, b, c, transposeB, beta);
      }
    }
  }

  static Stream<Arguments> cases() {
    return Arrays.stream(Way.values())
        .flatMap(
            way ->
                Arrays.stream(SHAPES)
                    .flatMap(
                        shape ->
                            Stream.of(false, true)
                                .map(t -> Arguments.of(way, shape[0], shape[1], t))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productIsThePlainOne(Multiplication way, int inner, int columns, boolean transposeB) {
    Workspace workspace = new Workspace(DataType.FLOAT);
    Matrix b = right(workspace, inner, columns, transposeB);
    for (int rows : new int[] {1, 2, 7, 8, 9, 16, 23, MOST}) {
      for (double beta : new double[] {0, 1}) {
        Matrix a = Values.matrix(workspace, rows, inner, 1);
        Matrix expected = Values.matrix(workspace, rows, columns, 3);
        Product.multiply(a, b, expected, false, transposeB, beta);
        Matrix found = Values.matrix(workspace, rows, columns, 3);
        Matrix neighbour = Values.matrix(workspace, 3, columns, 4);
        way.multiply(a, b, found, transposeB, beta);
        assertThat(Values.doubles(found))
            .containsExactly(
                Values.doubles(expected), within(1e-5 * Math.max(1, Math.sqrt(inner))));
        assertThat(Values.floats(neighbour)).isEqualTo(Values.floats(3 * columns, 4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bitsOfARowAreItsOwn(Multiplication way, int inner, int columns, boolean transposeB) {
    Workspace workspace = new Workspace(DataType.FLOAT);
    Matrix b = right(workspace, inner, columns, transposeB);
    Matrix all = Values.matrix(workspace, MOST, inner, 1);
    float[][] expected = new float[MOST][];
    Matrix whole = workspace.allocate(MOST, columns);
    way.multiply(all, b, whole, transposeB, 0);
    for (int row = 0; row < MOST; row++) {
      expected[row] = Values.row(whole, row);
    }
    for (int rows = 1; rows < MOST; rows++) {
      int from = MOST - rows;
      Matrix some = workspace.allocate(rows, inner);
      some.write(Values.floats(all.slice(from, rows)));
      Matrix product = workspace.allocate(rows, columns);
      way.multiply(some, b, product, transposeB, 0);
      for (int row = 0; row < rows; row++) {
        assertThat(Values.row(product, row))
            .as("row %d of %d", row, rows)
            .containsExactly(expected[from + row]);
      }
    }
  }

  @Test
  void noRowsTouchNothing() {
    Workspace workspace = new Workspace(DataType.FLOAT);
    Matrix a = workspace.allocate(0, 5);
    Matrix c = workspace.allocate(0, 3);
    Matrix neighbour = Values.matrix(workspace, 9, 3, 4);
    for (Way way : Way.values()) {
      way.multiply(a, Values.matrix(5, 3, 1), c, false, 0);
    }
    assertThat(Values.floats(neighbour)).isEqualTo(Values.floats(27, 4));
  }

  /** What the probe says must hold for numbers of rows that it did not try. */
  @ParameterizedTest
  @CsvSource({"20, 1100", "640, 130", "511, 999", "512, 2048"})
  void probeIsRight(int inner, int columns) {
    bitsOfARowAreItsOwn(Way.CHOSEN, inner, columns, true);
    bitsOfARowAreItsOwn(Way.CHOSEN, inner, columns, false);
  }

  private static Matrix right(Workspace workspace, int inner, int columns, boolean transposed) {
    return transposed
        ? Values.matrix(workspace, columns, inner, 2)
        : Values.matrix(workspace, inner, columns, 2);
  }
}
