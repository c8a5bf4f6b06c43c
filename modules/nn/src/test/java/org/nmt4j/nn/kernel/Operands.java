package org.nmt4j.nn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.fixture.Values;

/**
 * The random matrices that one kernel call reads and writes, in the order of the calls of {@link
 * #next}.
 */
final class Operands {
  private final List<Matrix> matrices = new ArrayList<>();
  private final List<double[]> results = new ArrayList<>();

  /** A call of some kernels. */
  @FunctionalInterface
  interface Work {
    void run(Kernels kernels, Operands operands);
  }

  /** Returns the next matrix. */
  Matrix next(int rows, int columns) {
    Matrix matrix = Values.matrix(rows, columns, matrices.size());
    matrices.add(matrix);
    return matrix;
  }

  /** Returns the next matrix without negative values, as a second moment has. */
  Matrix positive(int rows, int columns) {
    Matrix matrix = next(rows, columns);
    float[] values = Values.floats(matrix);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]);
    }
    matrix.write(values);
    return matrix;
  }

  /** Records the result of a call. */
  void result(double... values) {
    results.add(values);
  }

  /**
   * Runs the same work with all kernels. Asserts that all matrices, inputs included, and all
   * results agree to 1e-5.
   */
  static void assertAlike(Work work, Kernels... others) {
    Operands expected = new Operands();
    work.run(Kernels.reference(), expected);
    assertThat(expected.matrices).isNotEmpty();
    for (Kernels kernels : others) {
      Operands found = new Operands();
      work.run(kernels, found);
      for (int i = 0; i < expected.matrices.size(); i++) {
        assertAlike(
            kernels.name() + ", operand " + i,
            Values.doubles(found.matrices.get(i)),
            Values.doubles(expected.matrices.get(i)));
      }
      for (int i = 0; i < expected.results.size(); i++) {
        assertAlike(
            kernels.name() + ", result " + i, found.results.get(i), expected.results.get(i));
      }
    }
  }

  /**
   * Runs the same work with both kernels. Asserts that all matrices and results have the same bits.
   */
  static void assertSame(Work work, Kernels one, Kernels other) {
    Operands expected = new Operands();
    work.run(one, expected);
    assertThat(expected.matrices).isNotEmpty();
    Operands found = new Operands();
    work.run(other, found);
    for (int i = 0; i < expected.matrices.size(); i++) {
      assertThat(Values.doubles(found.matrices.get(i)))
          .as("operand " + i)
          .containsExactly(Values.doubles(expected.matrices.get(i)));
    }
    assertThat(found.results).usingRecursiveComparison().isEqualTo(expected.results);
  }

  private static void assertAlike(String what, double[] found, double[] expected) {
    assertThat(found).as(what).containsExactly(expected, within(1e-5 * Values.magnitude(expected)));
  }
}
