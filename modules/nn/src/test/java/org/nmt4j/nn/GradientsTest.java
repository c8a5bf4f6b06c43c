package org.nmt4j.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.product.BlasProducts;

/**
 * A table to which few rows are added has the same gradient as if all rows were zeroed and summed.
 */
class GradientsTest {
  private static final Kernels KERNELS = Kernels.fused();
  private static final int PADDING = 1;
  private static final int SIZE = 5 * 2 + 4 * 3;

  private final Parameters parameters = new Parameters();
  private Parameter first;
  private Parameter second;

  @BeforeEach
  void declare() {
    first = parameters.declare("first", 5, 2, Initializer.ZEROS);
    second = parameters.declare("second", 4, 3, Initializer.ZEROS);
    parameters.initialize(DataType.FLOAT, 1);
  }

  private Gradients zeroed() {
    Gradients gradients = parameters.newGradients();
    gradients.flat().write(Values.floats(SIZE, 9));
    gradients.zero();
    return gradients;
  }

  private static Matrix ones(int rows, int columns) {
    Matrix ones = Matrix.create(DataType.FLOAT, rows, columns);
    for (int i = 0; i < rows * columns; i++) {
      ones.write(i, new float[] {1}, 0, 1);
    }
    return ones;
  }

  private void addRows(Gradients gradients, Parameter parameter, int... ids) {
    gradients.addRows(
        parameter, KERNELS.rows(), ones(ids.length, parameter.columns()), ids, PADDING);
  }

  private static BitSet elements(List<Gradients.Span> spans) {
    BitSet elements = new BitSet();
    for (Gradients.Span span : spans) {
      assertThat(elements.get(span.from(), span.from() + span.count()).isEmpty()).isTrue();
      elements.set(span.from(), span.from() + span.count());
    }
    return elements;
  }

  private static BitSet bits(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }

  @Test
  void rowsOfEarlierTimesAreGone() {
    Gradients gradients = zeroed();
    addRows(gradients, first, PADDING, 0, 3, 3);
    assertThat(Values.floats(gradients.flat())).startsWith(1, 1, 0, 0, 0, 0, 2, 2, 0, 0);
    gradients.zero();
    addRows(gradients, first, 4);
    float[] flat = Values.floats(gradients.flat());
    assertThat(flat).startsWith(0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    assertThat(elements(gradients.spans(List.of(), 100))).isEqualTo(bits(8, 10));
  }

  @Test
  void spansAreTheRowsOfAllShards() {
    Gradients a = zeroed();
    Gradients b = zeroed();
    addRows(a, first, 0);
    addRows(b, first, 1, 4);
    addRows(b, second, 2);
    BitSet wanted = bits(0, 4);
    wanted.or(bits(8, 10));
    wanted.or(bits(10 + 2 * 3, 10 + 3 * 3));
    List<Gradients.Span> spans = a.spans(List.of(b), 3);
    assertThat(elements(spans)).isEqualTo(wanted);
    assertThat(spans).allSatisfy(span -> assertThat(span.count()).isBetween(1, 3));
    a.flat().write(Values.floats(b.flat()));
    a.zero();
    assertThat(Values.floats(a.flat())).containsOnly(0);
  }

  /** The rows of another process join the spans, and are zeroed later. */
  @Test
  void rowsOfOtherGradientsCanBeIncluded() {
    Gradients a = zeroed();
    Gradients b = zeroed();
    addRows(a, first, 0);
    addRows(b, first, 1, 4);
    b.matrix(second).write(0, new float[] {5}, 0, 1);
    assertThat(a.rows()).containsExactly(bits(0, 1), new BitSet());
    BitSet two = bits(1, 2);
    two.set(4);
    assertThat(b.rows()).containsExactly(two, bits(0, 4));
    a.include(b.rows());
    BitSet wanted = bits(0, 4);
    wanted.or(bits(8, SIZE));
    assertThat(elements(a.spans(List.of(), 100))).isEqualTo(wanted);
    a.flat().write(8, new float[] {3, 3, 3}, 0, 3);
    a.zero();
    assertThat(Values.floats(a.flat())).containsOnly(0);
    b.include(a.rows());
    assertThat(b.rows()).last().isEqualTo(bits(0, 4));
  }

  @Test
  void otherWritesMakeTheWholeTableSummed() {
    Gradients a = zeroed();
    Gradients b = zeroed();
    addRows(a, first, 0);
    addRows(b, first, 0);
    addRows(b, second, 0);
    b.matrix(first).write(8, new float[] {7}, 0, 1);
    a.add(second, new BlasProducts(), ones(2, 4), ones(2, 3));
    addRows(a, second, 3);
    assertThat(elements(a.spans(List.of(b), 100))).isEqualTo(bits(0, SIZE));
    assertThat(Values.floats(a.matrix(second))).containsExactly(2, 2, 2, 0, 0, 0, 2, 2, 2, 3, 3, 3);
    a.zero();
    b.zero();
    assertThat(Values.floats(a.flat())).containsOnly(0);
    assertThat(Values.floats(b.flat())).containsOnly(0);
  }
}
