package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;

class Int8ProductsTest {
  private static final int MOST = 90;
  private static final int[][] SHAPES = {
    {1, 1}, {7, 33}, {33, 16}, {100, 65}, {512, 96}, {64, 4200}, {1300, 150}
  };

  private Int8Products products;

  @BeforeEach
  void needBytes() {
    assumeTrue(Int8Products.isSupported(), "no products of bytes on this machine");
    products = new Int8Products(new BlasProducts());
  }

  static Stream<Arguments> cases() {
    return Stream.of(SHAPES)
        .flatMap(shape -> Stream.of(false, true).map(t -> Arguments.of(shape[0], shape[1], t)));
  }

  private static Matrix weight(int inputs, int outputs, boolean transposed) {
    return transposed ? Values.matrix(outputs, inputs, 2) : Values.matrix(inputs, outputs, 2);
  }

  private static Int8Levels levels() {
    return OneDnnInt8.hasVnni() ? Int8Levels.WIDE : Int8Levels.NARROW;
  }

  /** Returns x W, or y + x W, with sums of integers, one element after another. */
  private static float[] reference(Matrix x, Matrix weight, boolean transposed, float[] before) {
    WeightShape shape = WeightShape.of(weight, transposed);
    QuantizedWeight numbers = QuantizedWeight.of(weight, transposed);
    Int8Levels levels = levels();
    int outputs = shape.outputs();
    float[] y = new float[x.rows() * outputs];
    for (int row = 0; row < x.rows(); row++) {
      float[] values = Values.floats(x.slice(row, 1));
      byte[] left = new byte[values.length];
      float rowScale = levels.quantize(values, 0, values.length, left);
      for (int o = 0; o < outputs; o++) {
        int sum = 0;
        for (int k = 0; k < shape.inputs(); k++) {
          int at = transposed ? o * shape.inputs() + k : k * outputs + o;
          sum += ((left[k] & 0xff) - levels.zero()) * numbers.values()[at];
        }
        float product = sum * numbers.scales()[o] * rowScale;
        y[row * outputs + o] = before == null ? product : before[row * outputs + o] + product;
      }
    }
    return y;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productIsTheSumOfIntegersToTheLastBit(int inputs, int outputs, boolean transposed) {
    Matrix weight = weight(inputs, outputs, transposed);
    PreparedWeight prepared = products.prepare(weight, transposed);
    Workspace workspace = new Workspace();
    for (int rows : new int[] {0, 1, 5, 37}) {
      Matrix x = Values.matrix(workspace, rows, inputs, 1);
      Matrix y = Values.matrix(workspace, rows, outputs, 3);
      Matrix neighbour = Values.matrix(workspace, 3, outputs, 4);
      float[] before = Values.floats(y);
      prepared.multiplyRows(x, y, true);
      assertThat(Values.floats(y)).isEqualTo(reference(x, weight, transposed, before));
      prepared.multiplyRows(x, y, false);
      assertThat(Values.floats(y)).isEqualTo(reference(x, weight, transposed, null));
      assertThat(Values.floats(neighbour)).isEqualTo(Values.floats(3 * outputs, 4));
    }
  }

  @Test
  void largestNumbersAreExact() {
    assertThat(Int8Products.isExact(levels())).isTrue();
    if (!OneDnnInt8.hasVnni()) {
      assertThat(Int8Products.isExact(Int8Levels.WIDE)).as("eight bits without VNNI").isFalse();
    }
  }

  @Test
  void productIsNearTheOneInSinglePrecision() {
    Matrix x = Values.matrix(20, 512, 1);
    Matrix weight = Values.matrix(512, 300, 2);
    Matrix expected = Matrix.create(DataType.FLOAT, 20, 300);
    Product.multiply(x, weight, expected, false, false, 0);
    Matrix y = Matrix.create(DataType.FLOAT, 20, 300);
    products.prepare(weight, false).multiplyRows(x, y, false);
    float[] a = Values.floats(y);
    float[] b = Values.floats(expected);
    double error = 0;
    double size = 0;
    for (int i = 0; i < a.length; i++) {
      error += (a[i] - b[i]) * (a[i] - b[i]);
      size += b[i] * b[i];
    }
    assertThat(Math.sqrt(error / size)).isLessThan(0.02);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsKeepTheirBits(int inputs, int outputs, boolean transposed) {
    PreparedWeight prepared = products.prepare(weight(inputs, outputs, transposed), transposed);
    Workspace workspace = new Workspace();
    Matrix all = Values.matrix(workspace, MOST, inputs, 1);
    Matrix whole = workspace.allocate(MOST, outputs);
    prepared.multiplyRows(all, whole, false);
    for (int rows : new int[] {1, 2, 3, 8, 9, 15, 16, 17, 31, 32, 63, 65, 80, 89}) {
      int from = MOST - rows;
      Matrix some = workspace.allocate(rows, inputs);
      some.write(Values.floats(all.slice(from, rows)));
      Matrix product = workspace.allocate(rows, outputs);
      prepared.multiplyRows(some, product, false);
      assertThat(Values.floats(product))
          .as("%d rows", rows)
          .isEqualTo(Values.floats(whole.slice(from, rows)));
    }
    assertThat(prepared.leastRows()).isEqualTo(1);
  }

  @Test
  void columnsKeepTheirBits() {
    assertThat(products.columnsAreIndependent(512)).isTrue();
    Matrix weight = Values.matrix(700, 512, 2);
    Matrix x = Values.matrix(21, 512, 1);
    Matrix whole = Matrix.create(DataType.FLOAT, 21, 700);
    products.prepare(weight, true).multiplyRows(x, whole, false);
    int from = 130;
    int count = 77;
    Matrix part = Matrix.create(DataType.FLOAT, 21, count);
    products.prepare(weight.slice(from, count), true).multiplyRows(x, part, false);
    for (int row = 0; row < 21; row++) {
      assertThat(Values.floats(part.slice(row, 1)))
          .isEqualTo(Arrays.copyOfRange(Values.floats(whole.slice(row, 1)), from, from + count));
    }
  }

  @Test
  void rowThatIsNotFiniteChangesNoOther() {
    Matrix x = Values.matrix(3, 40, 1);
    Matrix weight = Values.matrix(40, 30, 2);
    PreparedWeight prepared = products.prepare(weight, false);
    Matrix expected = Matrix.create(DataType.FLOAT, 3, 30);
    prepared.multiplyRows(x, expected, false);
    x.write(45, new float[] {Float.NaN}, 0, 1);
    Matrix y = Matrix.create(DataType.FLOAT, 3, 30);
    prepared.multiplyRows(x, y, false);
    assertThat(Values.floats(y.slice(1, 1))).containsOnly(Float.NaN);
    for (int row : new int[] {0, 2}) {
      assertThat(Values.floats(y.slice(row, 1))).isEqualTo(Values.floats(expected.slice(row, 1)));
    }
  }

  @Test
  void productsSeeValuesAfterAChange() {
    Matrix weight = Values.matrix(20, 30, 1);
    Matrix x = Values.matrix(5, 20, 2);
    Matrix y = Matrix.create(DataType.FLOAT, 5, 30);
    PreparedWeight prepared = products.prepare(weight, false);
    prepared.multiplyRows(x, y, false);
    weight.write(Values.floats(600, 9));
    prepared.invalidate();
    prepared.refresh();
    prepared.multiplyRows(x, y, false);
    assertThat(Values.floats(y)).isEqualTo(reference(x, weight, false, null));
  }

  @Test
  void trainingIsInSinglePrecision() {
    Matrix weight = Values.matrix(20, 30, 1);
    Matrix x = Values.matrix(5, 20, 2);
    PreparedWeight prepared = products.prepare(weight, false);
    for (int seed : new int[] {1, 9}) {
      weight.write(Values.floats(600, seed));
      prepared.invalidate();
      Matrix y = Matrix.create(DataType.FLOAT, 5, 30);
      prepared.multiply(x, y, false);
      Matrix expected = Matrix.create(DataType.FLOAT, 5, 30);
      Product.multiply(x, weight, expected, false, false, 0);
      assertThat(Values.floats(y)).isEqualTo(Values.floats(expected));
    }
    Matrix gradient = Matrix.create(DataType.FLOAT, 20, 20);
    products.multiplyTransposed(x, x, gradient, false);
    Matrix expected = Matrix.create(DataType.FLOAT, 20, 20);
    Product.multiplyTransposed(x, x, expected, false);
    assertThat(Values.floats(gradient)).isEqualTo(Values.floats(expected));
  }
}
