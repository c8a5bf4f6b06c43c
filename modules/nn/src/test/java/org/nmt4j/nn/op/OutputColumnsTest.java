package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;

/** Chosen columns have the same scores as the whole layer, bit for bit. */
class OutputColumnsTest {
  private static final int VOCABULARY = 203;
  private static final int WIDTH = 48;

  private final Parameters parameters = new Parameters();
  private final OutputLayer layer =
      new OutputLayer(
          parameters.declare("weight", VOCABULARY, WIDTH, Initializer.embedding(1, 0)),
          parameters.declare("bias", 1, VOCABULARY, Initializer.embedding(1, -1)));

  private void check(int rows, int[] ids) {
    Workspace workspace = new Workspace();
    Tape tape = Tape.inference(Kernels.fused(), workspace, parameters);
    Matrix x = Values.matrix(workspace, rows, WIDTH, 1);
    double[] all = Values.doubles(layer.logits(tape, x));
    Matrix logits = new OutputColumns(tape, layer, ids).logits(tape, x);
    double[] some = Values.doubles(logits);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < ids.length; i++) {
        assertThat(some[row * logits.columns() + i]).isEqualTo(all[row * VOCABULARY + ids[i]]);
      }
    }
  }

  @Test
  void scoresAreThoseOfTheLayer() {
    parameters.initialize(4);
    assumeTrue(Kernels.fused().products().columnsAreIndependent(WIDTH));
    for (int rows : new int[] {1, 5, 8, 13}) {
      check(rows, new int[] {202});
      check(rows, new int[] {0, 7, 31, 32, 33, 90, 200});
      check(rows, IntStream.range(0, VOCABULARY).toArray());
    }
  }

  @Test
  void blasDoesNotPromiseIndependentColumns() {
    assertThat(Kernels.reference().products().columnsAreIndependent(WIDTH)).isFalse();
  }
}
