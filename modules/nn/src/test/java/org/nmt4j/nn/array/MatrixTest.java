package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.fixture.Values;

class MatrixTest {
  private final Matrix matrix = Matrix.create(DataType.FLOAT, 3, 2);

  MatrixTest() {
    matrix.write(new float[] {1, 2, 3, 4, 5, 6});
  }

  @Test
  void viewsShareMemory() {
    matrix.slice(1, 1).write(new float[] {30, 40});
    matrix.window(4, 1, 2).array().putScalar(0, 1, 60);
    matrix.reshape(1, 6).floats().put(0, 10);
    assertThat(Values.floats(matrix)).containsExactly(10, 2, 30, 40, 5, 60);
    assertThat(matrix.array().getDouble(2, 1)).isEqualTo(60);
    assertThat(matrix.slice(1, 2).slice(1, 1).array().getDouble(0, 0)).isEqualTo(5);
  }

  @Test
  void zeroStaysWithinAView() {
    matrix.slice(1, 1).zero();
    assertThat(Values.floats(matrix)).containsExactly(1, 2, 0, 0, 5, 6);
  }

  @Test
  void viewsBeyondTheMatrixAreRefused() {
    assertThatThrownBy(() -> matrix.slice(2, 2)).hasMessage("rows 2 to 4 of a matrix of 3");
    assertThatThrownBy(() -> matrix.window(5, 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.reshape(2, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doublePrecisionHasNoFloats() {
    Matrix doubles = Matrix.create(DataType.DOUBLE, 2, 2);
    assertThatThrownBy(() -> doubles.read(new float[4]))
        .hasMessage("fused kernels need single precision in host memory");
  }
}
