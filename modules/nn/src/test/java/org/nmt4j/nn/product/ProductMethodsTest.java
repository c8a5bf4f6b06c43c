package org.nmt4j.nn.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.nmt4j.nn.fixture.Values;

/** Holds the methods of products against ND4J. In bfloat16, the numbers are rounded before. */
class ProductMethodsTest {
  private static final int[] ROWS = {1, 17, 130, 290};

  static Stream<Arguments> cases() {
    return Stream.of(Precision.values())
        .filter(OneDnnProducts::isSupported)
        .flatMap(
            precision ->
                Stream.of(ProductMethod.values())
                    .filter(method -> ProductKind.GRADIENTS.methods(precision).contains(method))
                    .flatMap(
                        method ->
                            Stream.of(false, true)
                                .map(adding -> Arguments.of(precision, method, adding))));
  }

  private static Products products(Precision precision, ProductMethod method) {
    ProductChoice choice = ProductChoice.standard();
    for (ProductKind kind : ProductKind.values()) {
      choice = choice.with(kind, method);
    }
    return new OneDnnProducts(precision, choice);
  }

  /** Returns small multiples of a power of two, which bfloat16 holds exactly. */
  private static Matrix matrix(int rows, int columns, int seed) {
    Matrix matrix = Values.matrix(rows, columns, seed);
    float[] values = Values.floats(matrix);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i] * 32) / 32f;
    }
    matrix.write(values);
    return matrix;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aProductOfManyRowsIsThePlainOne(
      Precision precision, ProductMethod method, boolean transposed) {
    Matrix weight = transposed ? matrix(96, 600, 2) : matrix(600, 96, 2);
    PreparedWeight prepared = products(precision, method).prepare(weight, transposed);
    for (int rows : ROWS) {
      for (boolean adding : new boolean[] {false, true}) {
        Matrix x = matrix(rows, 600, 1);
        Matrix expected = matrix(rows, 96, 3);
        Product.multiply(x, weight, expected, false, transposed, adding ? 1 : 0);
        Matrix found = matrix(rows, 96, 3);
        prepared.multiply(x, found, adding);
        assertThat(Values.floats(found)).containsExactly(Values.floats(expected), within(1e-3f));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aGradientIsThePlainOne(Precision precision, ProductMethod method, boolean adding) {
    Products products = products(precision, method);
    for (int rows : ROWS) {
      Matrix x = matrix(rows, 40, 1);
      Matrix dy = matrix(rows, 65, 2);
      Matrix expected = matrix(40, 65, 3);
      Product.multiplyTransposed(x, dy, expected, adding);
      Matrix found = matrix(40, 65, 3);
      products.multiplyTransposed(x, dy, found, adding);
      assertThat(Values.floats(found)).containsExactly(Values.floats(expected), within(1e-3f));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void withoutRowsAGradientIsZero(Precision precision, ProductMethod method, boolean adding) {
    Matrix sum = matrix(4, 5, 3);
    float[] before = Values.floats(sum);
    products(precision, method).multiplyTransposed(matrix(0, 4, 1), matrix(0, 5, 2), sum, adding);
    assertThat(Values.floats(sum)).isEqualTo(adding ? before : new float[20]);
  }
}
