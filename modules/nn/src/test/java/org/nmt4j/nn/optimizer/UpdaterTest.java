package org.nmt4j.nn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.VectorKernels;
import org.nmt4j.nn.parallel.Workers;

class UpdaterTest {
  /** The number of elements in several parts, of which the last is not full. */
  private static final int SIZE = 200_003;

  private static final VectorKernels KERNELS = Kernels.fused().vectors();

  private static Parameters parameters() {
    Parameters parameters = new Parameters();
    parameters.declare("x", 1, SIZE, Initializer.embedding(1, -1));
    parameters.initialize(DataType.FLOAT, 1);
    return parameters;
  }

  private static Gradients gradients(Parameters parameters, long seed) {
    Gradients gradients = parameters.newGradients();
    gradients.flat().write(Values.floats(SIZE, seed));
    return gradients;
  }

  private static Updater descent(Parameters parameters, Workers workers, double clipNorm) {
    return new Updater(
        parameters,
        new GradientDescent(KERNELS, new WeightDecay(parameters, 0)),
        KERNELS,
        workers,
        clipNorm);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e9, 3})
  void updateIsTheClippedSumOfAllShards(double clipNorm) {
    Parameters parameters = parameters();
    float[] before = Values.floats(parameters.flat());
    float[][] g = {Values.floats(SIZE, 1), Values.floats(SIZE, 2), Values.floats(SIZE, 3)};
    double squares = 0;
    for (int i = 0; i < SIZE; i++) {
      squares += Math.pow((double) g[0][i] + g[1][i] + g[2][i], 2);
    }
    double norm = Math.sqrt(squares);
    double scale = clipNorm == 3 ? 3 / norm : 1;
    try (Workers workers = new Workers(2)) {
      double found =
          descent(parameters, workers, clipNorm)
              .update(
                  List.of(
                      gradients(parameters, 1), gradients(parameters, 2), gradients(parameters, 3)),
                  0.5);
      assertThat(found).isCloseTo(norm, within(1e-5 * norm));
    }
    float[] after = Values.floats(parameters.flat());
    double worst = 0;
    for (int i = 0; i < SIZE; i++) {
      double wanted = before[i] - 0.5 * scale * ((double) g[0][i] + g[1][i] + g[2][i]);
      worst = Math.max(worst, Math.abs(after[i] - wanted));
    }
    assertThat(worst).isLessThan(3e-6);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void gradientThatIsNotFiniteChangesNothing(float bad) {
    Parameters parameters = parameters();
    Adam adam = new Adam(KERNELS, parameters, 0.9, 0.999, 1e-8, new WeightDecay(parameters, 0));
    float[] before = Values.floats(parameters.flat());
    Gradients second = gradients(parameters, 2);
    second.flat().write(SIZE - 1, new float[] {bad}, 0, 1);
    try (Workers workers = new Workers(2)) {
      double norm =
          new Updater(parameters, adam, KERNELS, workers, 1)
              .update(List.of(gradients(parameters, 1), second), 0.5);
      assertThat(Double.isFinite(norm)).isFalse();
    }
    assertThat(Values.floats(parameters.flat())).isEqualTo(before);
    assertThat(adam.updates()).isZero();
    adam.state().values().forEach(v -> assertThat(Values.floats(v)).containsOnly(0));
  }

  @Test
  void numberOfWorkersDoesNotChangeBits() {
    float[] expected = afterUpdates(1);
    assertThat(afterUpdates(2)).isEqualTo(expected);
    assertThat(afterUpdates(3)).isEqualTo(expected);
  }

  private static float[] afterUpdates(int threads) {
    Parameters parameters = parameters();
    Adam adam = new Adam(KERNELS, parameters, 0.9, 0.999, 1e-8, new WeightDecay(parameters, 0));
    try (Workers workers = new Workers(threads)) {
      Updater updater = new Updater(parameters, adam, KERNELS, workers, 2);
      for (int i = 0; i < 3; i++) {
        updater.update(
            List.of(gradients(parameters, 2 * i), gradients(parameters, 2 * i + 1)), 0.01);
      }
    }
    return Values.floats(parameters.flat());
  }

  @Test
  void descentCountsItsUpdates() {
    Parameters parameters = parameters();
    GradientDescent descent = new GradientDescent(KERNELS, new WeightDecay(parameters, 0));
    descent.restore(7);
    try (Workers workers = new Workers(1)) {
      new Updater(parameters, descent, KERNELS, workers, 0)
          .update(List.of(gradients(parameters, 1)), 0.1);
    }
    assertThat(descent.updates()).isEqualTo(8);
    assertThat(descent.state()).isEmpty();
  }
}
