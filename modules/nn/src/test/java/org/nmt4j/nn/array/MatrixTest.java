package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.fixture.CopiedMemory;
import org.nmt4j.nn.fixture.Values;

class MatrixTest {
  /** A matrix in shared memory, and one that is read and written through ND4J. */
  static Stream<Matrix> matrices() {
    return Stream.of(create(), CopiedMemory.call(MatrixTest::create));
  }

  private static Matrix create() {
    Matrix matrix = Matrix.create(DataType.FLOAT, 3, 2);
    matrix.write(new float[] {1, 2, 3, 4, 5, 6});
    return matrix;
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void viewsShareMemory(Matrix matrix) {
    matrix.slice(1, 1).write(new float[] {30, 40});
    matrix.window(4, 1, 2).array().putScalar(0, 1, 60);
    matrix.reshape(1, 6).slice(0, 1).write(0, new float[] {9, 10, 11}, 1, 1);
    assertThat(Values.floats(matrix)).containsExactly(10, 2, 30, 40, 5, 60);
    assertThat(matrix.array().getDouble(2, 1)).isEqualTo(60);
    assertThat(matrix.slice(1, 2).slice(1, 1).array().getDouble(0, 0)).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void partsAreReadIntoPartsOfArrays(Matrix matrix) {
    float[] values = {7, 7, 7, 7};
    matrix.slice(1, 2).read(1, values, 2, 2);
    matrix.read(6, values, 0, 0);
    assertThat(values).containsExactly(7, 7, 4, 5);
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void zeroStaysWithinAView(Matrix matrix) {
    matrix.slice(1, 1).zero();
    assertThat(Values.floats(matrix)).containsExactly(1, 2, 0, 0, 5, 6);
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void viewsBeyondTheMatrixAreRefused(Matrix matrix) {
    assertThatThrownBy(() -> matrix.slice(2, 2)).hasMessage("rows 2 to 4 of a matrix of 3");
    assertThatThrownBy(() -> matrix.window(5, 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.reshape(2, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doublePrecisionHasNoFloats() {
    Matrix doubles = Matrix.create(DataType.DOUBLE, 2, 2);
    assertThatThrownBy(() -> doubles.read(new float[4]))
        .hasMessage("Java arrays hold elements in single precision only");
    assertThatThrownBy(() -> doubles.write(new float[4])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlySharedMemoryHasAnAddress() {
    assertThat(create().slice(1, 1).address()).isNotZero();
    Matrix copied = CopiedMemory.call(MatrixTest::create);
    assertThatThrownBy(copied::address)
        .hasMessage("oneDNN needs single precision in shared memory");
  }
}
