package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;

class OutputLayerTest {
  private static final int VOCABULARY = 8_193;
  private static final int WIDTH = 80;

  @ParameterizedTest
  @EnumSource
  void threadsThatShareColumnsGiveTheBitsOfOne(Precision precision) {
    assumeTrue(OneDnnProducts.work(precision), "no oneDNN in this precision on this machine");
    Parameters parameters = new Parameters();
    OutputLayer layer =
        new OutputLayer(
            parameters.declare("weight", VOCABULARY, WIDTH, Initializer.embedding(1, 0)),
            parameters.declare("bias", 1, VOCABULARY, Initializer.embedding(1, -1)));
    parameters.initialize(4);
    Workspace workspace = new Workspace();
    Tape tape = Tape.inference(Kernels.fused(precision), workspace, parameters);
    for (int threads = 1; threads <= 4; threads++) {
      try (Workers workers = new Workers(threads)) {
        for (int rows : new int[] {1, 5, 21}) {
          workspace.reset();
          Matrix x = Values.matrix(workspace, rows, WIDTH, rows);
          Matrix shared = layer.logits(tape, x, workers);
          assertThat(Values.floats(shared)).isEqualTo(Values.floats(layer.logits(tape, x)));
        }
      }
    }
  }
}
