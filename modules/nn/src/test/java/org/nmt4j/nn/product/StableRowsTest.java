package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;

/** Products stay stable with kernels whose rows change with their number or their place. */
class StableRowsTest {
  private static final int INPUTS = 40;
  private static final int OUTPUTS = 65;
  private static final int MOST = 150;

  private final Matrix weight = Values.matrix(INPUTS, OUTPUTS, 1);
  private final Set<Integer> numbers = new TreeSet<>();

  /** Sums the inputs of a row, beginning with an input that depends on the number of rows. */
  private RowKernel kernel(IntFunction<IntFunction<Integer>> firstInput) {
    return (x, y, adding) -> {
      numbers.add(x.rows());
      for (int row = 0; row < x.rows(); row++) {
        multiplyRow(x, row, y, adding, firstInput.apply(x.rows()).apply(row));
      }
    };
  }

  private void multiplyRow(Matrix x, int row, Matrix y, boolean adding, int first) {
    float[] left = Values.row(x, row);
    float[] right = Values.floats(weight);
    float[] sums = adding ? Values.row(y, row) : new float[OUTPUTS];
    for (int k = 0; k < INPUTS; k++) {
      int input = (first + k) % INPUTS;
      for (int column = 0; column < OUTPUTS; column++) {
        sums[column] += left[input] * right[input * OUTPUTS + column];
      }
    }
    y.write(row * OUTPUTS, sums, 0, OUTPUTS);
  }

  private StableRows rows(RowKernel kernel, RowKernel other) {
    return new StableRows(kernel, new RowProbe(kernel, INPUTS, OUTPUTS), other);
  }

  private StableRows rows(RowKernel kernel) {
    return rows(
        kernel,
        (x, y, adding) -> {
          throw new AssertionError("another kernel");
        });
  }

  /** Each row is the same in all products, and no other row of the matrix changes. */
  private void checkBits(StableRows rows) {
    Workspace workspace = new Workspace();
    for (boolean adding : new boolean[] {false, true}) {
      Matrix all = Values.matrix(workspace, MOST, INPUTS, 2);
      Matrix whole = Values.matrix(workspace, MOST, OUTPUTS, 3);
      float[] before = Values.floats(whole);
      rows.multiply(all, whole, adding);
      for (int count = 1; count <= 40; count++) {
        for (int from : new int[] {0, 3, MOST - count}) {
          Matrix product = workspace.allocate(count, OUTPUTS);
          product.write(0, before, from * OUTPUTS, product.size());
          Matrix neighbour = Values.matrix(workspace, 3, OUTPUTS, 4);
          rows.multiply(all.slice(from, count), product, adding);
          assertThat(Values.floats(product))
              .as("%d rows", count)
              .isEqualTo(Values.floats(whole.slice(from, count)));
          assertThat(Values.floats(neighbour)).isEqualTo(Values.floats(3 * OUTPUTS, 4));
        }
      }
    }
  }

  private Set<Integer> numbersMultiplied(StableRows rows) {
    checkBits(rows);
    numbers.clear();
    checkBits(rows);
    return numbers;
  }

  @Test
  void rowsThatKeepTheirBitsAreMultipliedAsTheyAre() {
    StableRows rows = rows(kernel(count -> row -> 0));
    assertThat(numbersMultiplied(rows))
        .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 32, 128);
    assertThat(rows.leastRows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7, 16})
  void fewerRowsArePaddedToTheSmallestNumberThatKeepsItsBits(int least) {
    StableRows rows = rows(kernel(count -> row -> count < least ? 5 : 0));
    assertThat(numbersMultiplied(rows)).startsWith(least).contains(16, 32, 128);
    assertThat(rows.leastRows()).isEqualTo(least);
  }

  @Test
  void unstableNumberOfRowsIsPaddedToTheNext() {
    StableRows rows = rows(kernel(count -> row -> count == 6 || count == 7 ? 5 : 0));
    assertThat(numbersMultiplied(rows)).contains(1, 5, 8, 9).doesNotContain(6, 7);
    assertThat(rows.leastRows()).isEqualTo(8);
  }

  /** A kernel for the last columns often has a loop of its own for the last inputs. */
  @Test
  void aDifferenceInOneColumnAndTwoInputsIsFound() {
    RowKernel kernel = kernel(count -> row -> 0);
    StableRows rows =
        rows(
            (x, y, adding) -> {
              float[] before = Values.floats(y);
              kernel.multiply(x, y, adding);
              for (int row = 0; x.rows() < 4 && row < x.rows(); row++) {
                float sum = adding ? before[row * OUTPUTS + OUTPUTS - 1] : 0;
                y.write(row * OUTPUTS + OUTPUTS - 1, new float[] {swapped(x, row, sum)}, 0, 1);
              }
            });
    assertThat(numbersMultiplied(rows)).startsWith(4);
    assertThat(rows.leastRows()).isEqualTo(4);
  }

  /** Returns an element of the last column; the last two inputs change places in its sum. */
  private float swapped(Matrix x, int row, float before) {
    float[] left = Values.row(x, row);
    float[] right = Values.floats(weight);
    float sum = before;
    for (int k = 0; k < INPUTS; k++) {
      int input = k < INPUTS - 2 ? k : 2 * INPUTS - 3 - k;
      sum += left[input] * right[input * OUTPUTS + OUTPUTS - 1];
    }
    return sum;
  }

  @Test
  void manyRowsAreCutIntoBlocksWhereTheyDiffer() {
    StableRows rows = rows(kernel(count -> row -> count > 16 ? 5 : 0));
    assertThat(numbersMultiplied(rows)).contains(1, 15, 16).doesNotContain(32, 128);
  }

  @Test
  void blocksAreSmallerWhereTheLastRowsOfLargerOnesDiffer() {
    StableRows rows = rows(kernel(count -> row -> row < 8 ? 0 : 5));
    assertThat(numbersMultiplied(rows)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(rows.leastRows()).isEqualTo(1);
  }

  @Test
  void fallbackMultipliesIfNoNumberOfRowsKeepsItsBits() {
    int[] products = new int[1];
    RowKernel other = kernel(count -> row -> 3);
    StableRows rows =
        rows(
            kernel(count -> row -> row),
            (x, y, adding) -> {
              products[0]++;
              other.multiply(x, y, adding);
            });
    checkBits(rows);
    assertThat(products[0]).isPositive();
    assertThat(rows.leastRows()).isZero();
  }

  @Test
  void rowsThatAreMultipliedOneByOneKeepTheirBits() {
    RowKernel kernel = kernel(count -> row -> (count + row) % INPUTS);
    StableRows rows = rows(kernel, kernel.oneByOne());
    assertThat(numbersMultiplied(rows)).containsExactly(1);
  }

  /** Zeros, infinities and NaN have the same sums in any order. */
  @ParameterizedTest
  @ValueSource(floats = {0, Float.NaN})
  void aWeightOfZerosOrNanIsInconclusive(float value) {
    float[] values = Values.floats(weight);
    float[] none = new float[values.length];
    Arrays.fill(none, value);
    weight.write(none);
    StableRows rows = rows(kernel(count -> row -> count < 4 ? 5 : 0));
    Workspace workspace = new Workspace();
    for (boolean adding : new boolean[] {false, true}) {
      Matrix x = Values.matrix(workspace, 1, INPUTS, 2);
      rows.multiply(x, Values.matrix(workspace, 1, OUTPUTS, 3), adding);
    }
    weight.write(values);
    rows.invalidate();
    checkBits(rows);
    assertThat(rows.leastRows()).isEqualTo(4);
  }

  @Test
  void noRowsTouchNothing() {
    Workspace workspace = new Workspace();
    Matrix x = workspace.allocate(0, INPUTS);
    Matrix y = workspace.allocate(0, OUTPUTS);
    Matrix neighbour = Values.matrix(workspace, 9, OUTPUTS, 4);
    rows(kernel(count -> row -> count)).multiply(x, y, false);
    assertThat(Values.floats(neighbour)).isEqualTo(Values.floats(9 * OUTPUTS, 4));
  }
}
