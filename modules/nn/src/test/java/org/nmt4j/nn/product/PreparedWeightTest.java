package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;

class PreparedWeightTest {
  private static final int MOST = 300;
  private static final int[] FEWER =
      IntStream.concat(IntStream.range(1, 37), IntStream.of(63, 127, 128, 150, 299)).toArray();
  private static final int[][] SHAPES = {
    {1, 1}, {7, 33}, {33, 16}, {100, 65}, {512, 96}, {1300, 600}
  };

  /** Products without bytes, which round factors by little or not at all. */
  static Stream<Products> ways() {
    List<Products> ways = new ArrayList<>(List.of(new BlasProducts(), new PackedProducts()));
    Stream.of(Precision.values())
        .filter(OneDnnProducts::isSupported)
        .map(OneDnnProducts::new)
        .forEach(ways::add);
    return ways.stream();
  }

  static Stream<Products> waysWithBytes() {
    return Int8Products.isSupported()
        ? Stream.concat(ways(), Stream.of(new Int8Products(new BlasProducts())))
        : ways();
  }

  static Stream<Arguments> cases() {
    return ways()
        .flatMap(
            way ->
                Stream.of(SHAPES)
                    .flatMap(
                        shape ->
                            Stream.of(false, true)
                                .map(t -> Arguments.of(way, shape[0], shape[1], t))));
  }

  private static Matrix weight(int inputs, int outputs, boolean transposed) {
    return transposed ? Values.matrix(outputs, inputs, 2) : Values.matrix(inputs, outputs, 2);
  }

  /** Returns a factor rounded as the products round it. */
  private static Matrix rounded(Products way, Matrix factor) {
    if (!way.name().endsWith(Precision.BF16.label())) {
      return factor;
    }
    float[] values = Values.floats(factor);
    for (int i = 0; i < values.length; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      int tiesToEven = 0x7fff + (bits >> 16 & 1);
      values[i] = Float.intBitsToFloat(bits + tiesToEven & 0xffff0000);
    }
    Matrix rounded = Matrix.create(DataType.FLOAT, factor.rows(), factor.columns());
    rounded.write(values);
    return rounded;
  }

  /** The largest error of an element. */
  private static double difference(Matrix found, Matrix expected) {
    double[] a = Values.doubles(found);
    double[] b = Values.doubles(expected);
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      double here = Math.abs(a[i] - b[i]);
      most = Double.isNaN(here) ? Double.POSITIVE_INFINITY : Math.max(most, here);
    }
    return most;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void productIsThePlainOne(Products way, int inputs, int outputs, boolean transposed) {
    Matrix weight = weight(inputs, outputs, transposed);
    PreparedWeight prepared = way.prepare(weight, transposed);
    Workspace workspace = new Workspace();
    for (int rows : new int[] {0, 1, 3, 4, 7, 8, 12, 23, 128, 130}) {
      for (boolean adding : new boolean[] {false, true}) {
        Matrix x = Values.matrix(workspace, rows, inputs, 1);
        Matrix expected = Values.matrix(workspace, rows, outputs, 3);
        Product.multiply(
            rounded(way, x), rounded(way, weight), expected, false, transposed, adding ? 1 : 0);
        Matrix fastest = Values.matrix(workspace, rows, outputs, 3);
        prepared.multiply(x, fastest, adding);
        Matrix byRow = Values.matrix(workspace, rows, outputs, 3);
        Matrix neighbour = Values.matrix(workspace, 3, outputs, 4);
        prepared.multiplyRows(x, byRow, adding);
        double most = 1e-5 * Math.sqrt(inputs);
        assertThat(difference(fastest, expected)).isLessThan(most);
        assertThat(difference(byRow, expected)).isLessThan(most);
        assertThat(Values.floats(neighbour)).isEqualTo(Values.floats(3 * outputs, 4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void largeWeightsMultiplyFewRowsAndMany(Products way) {
    Matrix weight = Values.matrix(2100, 2000, 2);
    PreparedWeight prepared = way.prepare(weight, true);
    for (int rows : new int[] {0, 5, 128, 130}) {
      Matrix x = Values.matrix(rows, 2000, 1);
      Matrix expected = Values.matrix(rows, 2100, 3);
      Product.multiply(rounded(way, x), rounded(way, weight), expected, false, true, 1);
      Matrix found = Values.matrix(rows, 2100, 3);
      prepared.multiply(x, found, true);
      assertThat(difference(found, expected)).isLessThan(1e-3);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsKeepTheirBits(Products way, int inputs, int outputs, boolean transposed) {
    PreparedWeight prepared = way.prepare(weight(inputs, outputs, transposed), transposed);
    Workspace workspace = new Workspace();
    Matrix all = Values.matrix(workspace, MOST, inputs, 1);
    Matrix whole = workspace.allocate(MOST, outputs);
    prepared.multiplyRows(all, whole, false);
    for (int rows : FEWER) {
      int from = MOST - rows;
      Matrix some = workspace.allocate(rows, inputs);
      some.write(Values.floats(all.slice(from, rows)));
      Matrix product = workspace.allocate(rows, outputs);
      prepared.multiplyRows(some, product, false);
      assertThat(Values.floats(product))
          .as("%d rows", rows)
          .isEqualTo(Values.floats(whole.slice(from, rows)));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void columnsKeepTheirBitsIfIndependent(Products way) {
    for (int inputs : new int[] {64, 512, 1280}) {
      assumeTrue(way.columnsAreIndependent(inputs));
      int outputs = 3000;
      Matrix weight = Values.matrix(inputs, outputs, 2);
      float[] values = Values.floats(weight);
      Workspace workspace = new Workspace();
      Matrix x = Values.matrix(workspace, 21, inputs, 1);
      Matrix whole = workspace.allocate(21, outputs);
      way.prepare(weight, false).multiplyRows(x, whole, false);
      float[] expected = Values.floats(whole);
      for (int step : new int[] {2, 7, 40, 1000}) {
        int some = (outputs + step - 1) / step;
        float[] part = new float[inputs * some];
        for (int i = 0; i < part.length; i++) {
          part[i] = values[i / some * outputs + i % some * step];
        }
        Matrix chosen = Matrix.create(DataType.FLOAT, inputs, some);
        chosen.write(part);
        Matrix product = workspace.allocate(21, some);
        way.prepare(chosen, false).multiplyRows(x, product, false);
        float[] there = new float[product.size()];
        for (int i = 0; i < there.length; i++) {
          there[i] = expected[i / some * outputs + i % some * step];
        }
        assertThat(Values.floats(product)).isEqualTo(there);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void productsSeeValuesAfterAChange(Products way) {
    Matrix weight = Values.matrix(20, 30, 1);
    PreparedWeight prepared = way.prepare(weight, false);
    Matrix x = Values.matrix(new Workspace(), 5, 20, 2);
    Matrix y = Values.matrix(new Workspace(), 5, 30, 3);
    prepared.multiply(x, y, false);
    weight.write(Values.floats(600, 9));
    prepared.invalidate();
    prepared.multiply(x, y, false);
    Matrix expected = Values.matrix(5, 30, 3);
    Product.multiply(rounded(way, x), rounded(way, weight), expected, false, false, 0);
    assertThat(difference(y, expected)).isLessThan(1e-4);
  }

  @ParameterizedTest
  @MethodSource("waysWithBytes")
  void threadsMayShareOne(Products way) {
    PreparedWeight prepared = way.prepare(Values.matrix(64, 80, 1), false);
    float[][] found = new float[40][];
    IntStream.range(0, found.length)
        .parallel()
        .forEach(
            i -> {
              Workspace workspace = new Workspace();
              Matrix y = workspace.allocate(6, 80);
              prepared.multiplyRows(Values.matrix(workspace, 6, 64, 2), y, false);
              found[i] = Values.floats(y);
            });
    for (float[] each : found) {
      assertThat(each).isEqualTo(found[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void gradientIsAddedUp(Products way) {
    for (int[] shape : new int[][] {{9, 4}, {0, 4}, {9, 1100}, {0, 1100}}) {
      for (boolean adding : new boolean[] {false, true}) {
        Matrix a = Values.matrix(new Workspace(), shape[0], shape[1], 1);
        Matrix b = Values.matrix(new Workspace(), shape[0], 5, 2);
        Matrix c = Values.matrix(shape[1], 5, 3);
        Matrix expected = Values.matrix(shape[1], 5, 3);
        if (!adding) {
          expected.zero();
        }
        Product.multiply(rounded(way, a), rounded(way, b), expected, true, false, 1);
        way.multiplyTransposed(a, b, c, adding);
        assertThat(difference(c, expected)).isLessThan(1e-5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("waysWithBytes")
  void shapesThatDoNotFitAreNamed(Products way) {
    PreparedWeight prepared = way.prepare(Values.matrix(3, 2, 1), false);
    Matrix x = Values.matrix(new Workspace(), 4, 2, 1);
    Matrix y = Values.matrix(new Workspace(), 4, 2, 1);
    assertThatThrownBy(() -> prepared.multiply(x, y, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 x 2");
    assertThatThrownBy(() -> prepared.multiplyRows(x, y, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 x 2");
  }
}
