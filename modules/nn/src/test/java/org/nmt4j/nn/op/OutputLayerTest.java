package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.Precision;

class OutputLayerTest {
  private static final int VOCABULARY = 8_193;
  private static final int WIDTH = 80;

  /** The width of a state with which the weight counts as large. */
  private static final int LARGE_WIDTH = 512;

  /**
   * The part of the largest element by which sums in another order may differ in single precision.
   */
  private static final double TOLERANCE = 1e-4;

  @ParameterizedTest
  @EnumSource
  void threadsThatShareALayerGiveTheBitsOfOne(Precision precision) {
    assumeTrue(
        OneDnnProducts.isSupported(precision), "no oneDNN in this precision on this machine");
    Parameters parameters = new Parameters();
    OutputLayer layer = layer(parameters, WIDTH);
    Workspace workspace = new Workspace();
    Tape tape = Tape.inference(Kernels.fused(precision), workspace, parameters);
    for (int threads = 1; threads <= 4; threads++) {
      try (Workers workers = new Workers(threads)) {
        for (int rows : new int[] {1, 5, 21, 32, 47, 130}) {
          workspace.reset();
          Matrix x = Values.matrix(workspace, rows, WIDTH, rows);
          Matrix shared = layer.logits(tape, x, workers);
          assertThat(Values.floats(shared)).isEqualTo(Values.floats(layer.logits(tape, x)));
        }
      }
    }
  }

  /** A number of rows whose remainder is small, so that a large weight is not packed for it. */
  @Test
  void lossOfRowsIsTheSumOfTheLossesOfTheirParts() {
    Parameters parameters = new Parameters();
    OutputLayer layer = layer(parameters, LARGE_WIDTH);
    Pass whole = new Pass(parameters, layer, new int[] {300});
    Pass parts = new Pass(parameters, layer, new int[] {100, 200});
    assertThat(whole.loss.tokens()).isEqualTo(300);
    assertThat(whole.loss.smoothed())
        .isCloseTo(parts.loss.smoothed(), withinPercentage(100 * TOLERANCE));
    assertThat(whole.ofInputs).hasSameSizeAs(parts.ofInputs);
    assertThat(difference(whole.ofInputs, parts.ofInputs)).isLessThan(TOLERANCE);
    assertThat(difference(whole.ofWeight, parts.ofWeight)).isLessThan(TOLERANCE);
    assertThat(Values.magnitude(parts.ofInputs)).isGreaterThan(1e-3);
  }

  private static OutputLayer layer(Parameters parameters, int width) {
    OutputLayer layer =
        new OutputLayer(
            parameters.declare("weight", VOCABULARY, width, Initializer.embedding(1, 0)),
            parameters.declare("bias", 1, VOCABULARY, Initializer.embedding(1, -1)));
    parameters.initialize(4);
    return layer;
  }

  private static double difference(double[] found, double[] expected) {
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      largest = Math.max(largest, Math.abs(found[i] - expected[i]));
    }
    return largest / Values.magnitude(expected);
  }

  /** Computes the loss and the gradients of rows in several parts. */
  private static final class Pass {
    private Loss loss = Loss.NONE;
    private final double[] ofInputs;
    private final double[] ofWeight;

    Pass(Parameters parameters, OutputLayer layer, int[] parts) {
      Gradients gradients = parameters.newGradients();
      int rows = IntStream.of(parts).sum();
      float[] values = Values.floats(rows * LARGE_WIDTH, 7);
      List<double[]> inputs = new ArrayList<>();
      int from = 0;
      for (int count : parts) {
        Tape tape =
            Tape.recording(Kernels.fused(Precision.FP32), new Workspace(), parameters, gradients);
        Variable x = tape.variable(count, LARGE_WIDTH);
        x.value().write(0, values, from * LARGE_WIDTH, count * LARGE_WIDTH);
        int first = from;
        int[] targets = IntStream.range(0, count).map(i -> 4 + (first + i) * 27).toArray();
        loss = loss.plus(layer.loss(tape, x, targets, 0, new Objective(0.1, 0), 1));
        tape.backward();
        inputs.add(Values.doubles(x.gradient()));
        from += count;
      }
      ofInputs = inputs.stream().flatMapToDouble(DoubleStream::of).toArray();
      ofWeight = Values.doubles(gradients.matrix(layer.weight()));
    }
  }
}
