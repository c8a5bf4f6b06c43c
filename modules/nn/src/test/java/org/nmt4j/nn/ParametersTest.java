package org.nmt4j.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.Recurrence;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.product.BlasProducts;

class ParametersTest {
  private final Parameters parameters = new Parameters();

  @Test
  void parametersLieOneBehindTheOther() {
    Parameter a = parameters.declare("a", 2, 3, Initializer.ZEROS);
    Parameter b = parameters.declare("b", 1, 2, Initializer.xavier(1));
    parameters.initialize(DataType.FLOAT, 1);
    parameters.set(a, new float[] {1, 2, 3, 4, 5, 6});
    parameters.set(b, new float[] {7, 8});
    assertThat(Values.floats(parameters.flat())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(Values.row(parameters.matrix(a), 1)).containsExactly(4, 5, 6);
    assertThat(parameters.all()).containsExactly(a, b);
    assertThat(parameters.size()).isEqualTo(8);
    Gradients gradients = parameters.newGradients();
    gradients.matrix(b).write(new float[] {1, 1});
    assertThat(Values.floats(gradients.flat())).containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void nothingIsLeftOfAGradientSetToZero() {
    Parameter a = parameters.declare("a", 1, 2, Initializer.ZEROS);
    Parameter b = parameters.declare("b", 1, 2, Initializer.ZEROS);
    Parameter c = parameters.declare("c", 1, 1, Initializer.ZEROS);
    parameters.initialize(DataType.FLOAT, 1);
    Gradients gradients = parameters.newGradients();
    gradients.flat().write(new float[] {1, 2, 3, 4, 5});
    gradients.zero();
    assertThat(Values.floats(gradients.matrix(a))).containsExactly(0, 0);
    Matrix left = Values.matrix(3, 1, 1);
    Matrix right = Values.matrix(3, 2, 2);
    BlasProducts products = new BlasProducts();
    gradients.add(b, products, left, right);
    float[] once = Values.floats(gradients.flat());
    gradients.add(b, products, left, right);
    float[] twice = Values.floats(gradients.flat());
    assertThat(once[2]).isNotZero();
    assertThat(once).startsWith(0, 0).endsWith(0);
    assertThat(twice).containsExactly(0, 0, 2 * once[2], 2 * once[3], 0);
    assertThat(Values.floats(gradients.matrix(c))).containsExactly(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"FLOAT", "DOUBLE"})
  void sameSeedSameValuesInEitherPrecision(DataType type) {
    Parameter a = parameters.declare("a", 9, 3, Initializer.xavier(1));
    parameters.initialize(DataType.FLOAT, 1);
    float[] expected = Values.floats(parameters.matrix(a));
    parameters.initialize(type, 1);
    assertThat(parameters.flat().type()).isEqualTo(type);
    double[] again = Values.doubles(parameters.matrix(a));
    for (int i = 0; i < again.length; i++) {
      assertThat(again[i]).isEqualTo(expected[i]);
    }
    parameters.initialize(type, 2);
    assertThat(Values.doubles(parameters.matrix(a))).isNotEqualTo(again);
  }

  @Test
  void lstmForgetsNothingAtFirst() {
    Recurrence.inputs(parameters, "x", new RecurrentSize(CellType.LSTM, 3), 2);
    Recurrence.inputs(parameters, "y", new RecurrentSize(CellType.GRU, 3), 2);
    parameters.initialize(DataType.FLOAT, 1);
    assertThat(Values.floats(parameters.matrix(parameters.all().get(1))))
        .containsExactly(0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    assertThat(Values.floats(parameters.matrix(parameters.all().get(3)))).containsOnly(0);
  }

  @Test
  void namesAreUnique() {
    parameters.declare("a", 1, 1, Initializer.ZEROS);
    assertThatThrownBy(() -> parameters.declare("a", 1, 2, Initializer.ZEROS))
        .hasMessage("parameter a is declared twice");
  }

  @Test
  void nothingIsDeclaredAfterwards() {
    parameters.declare("a", 1, 1, Initializer.ZEROS);
    parameters.initialize(DataType.FLOAT, 1);
    assertThatThrownBy(() -> parameters.declare("b", 1, 1, Initializer.ZEROS))
        .isInstanceOf(IllegalStateException.class);
  }
}
