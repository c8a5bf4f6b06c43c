package org.nmt4j.nn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;

class MovingAverageTest {
  /** The number of elements in several parts of an update, of which the last is not full. */
  private static final int SIZE = 70_001;

  private static final double SHARE = 0.25;

  static Stream<Kernels> kernels() {
    return Stream.of(Kernels.reference(), Kernels.fused());
  }

  private static Parameters parameters() {
    Parameters parameters = new Parameters();
    parameters.declare("x", 1, SIZE, Initializer.embedding(1, -1));
    parameters.initialize(1);
    return parameters;
  }

  private static MovingAverage average(Kernels kernels, Parameters parameters) {
    Optimizer descent = new GradientDescent(kernels.vectors(), new WeightDecay(parameters, 0));
    return new MovingAverage(descent, kernels.vectors(), parameters, SHARE);
  }

  private static void update(
      Kernels kernels, Parameters parameters, Optimizer optimizer, int threads, int seed) {
    Gradients gradients = parameters.newGradients();
    gradients.flat().write(Values.floats(SIZE, seed));
    try (Workers workers = new Workers(threads)) {
      new Updater(parameters, optimizer, kernels.vectors(), workers, 0)
          .update(List.of(gradients), 0.1);
    }
  }

  /** The first decays are 2/11, 3/12 and so on, until the decay 1 - 0.25 is less at update 26. */
  @ParameterizedTest
  @MethodSource("kernels")
  void isThatOfTheFormula(Kernels kernels) {
    Parameters parameters = parameters();
    MovingAverage average = average(kernels, parameters);
    double[] expected = Values.doubles(parameters.flat());
    for (int t = 1; t <= 40; t++) {
      update(kernels, parameters, average, 1, t);
      double decay = Math.min(1 - SHARE, (1.0 + t) / (10 + t));
      float[] values = Values.floats(parameters.flat());
      for (int i = 0; i < SIZE; i++) {
        expected[i] = decay * expected[i] + (1 - decay) * values[i];
      }
    }
    assertThat(Values.doubles(average.state().get("moving_average")))
        .containsExactly(expected, within(1e-5));
  }

  @Test
  void updatesAreThoseWithoutIt() {
    Kernels kernels = Kernels.fused();
    Parameters with = parameters();
    Parameters without = parameters();
    MovingAverage average = average(kernels, with);
    Optimizer descent = new GradientDescent(kernels.vectors(), new WeightDecay(without, 0));
    for (int t = 1; t <= 3; t++) {
      update(kernels, with, average, 2, t);
      average.withAverage(() -> {});
      update(kernels, without, descent, 1, t);
    }
    assertThat(Values.floats(with.flat())).isEqualTo(Values.floats(without.flat()));
    assertThat(average.updates()).isEqualTo(3);
  }

  @Test
  void threadsDoNotChangeABit() {
    assertThat(averageAfterUpdates(3)).isEqualTo(averageAfterUpdates(1));
  }

  private static float[] averageAfterUpdates(int threads) {
    Kernels kernels = Kernels.fused();
    Parameters parameters = parameters();
    MovingAverage average = average(kernels, parameters);
    for (int t = 1; t <= 3; t++) {
      update(kernels, parameters, average, threads, t);
    }
    return Values.floats(average.state().get("moving_average"));
  }

  @Test
  void parametersAreTheAverageForAWhile() {
    Kernels kernels = Kernels.fused();
    Parameters parameters = parameters();
    MovingAverage average = average(kernels, parameters);
    update(kernels, parameters, average, 1, 1);
    float[] values = Values.floats(parameters.flat());
    float[] expected = Values.floats(average.state().get("moving_average"));
    assertThat(expected).isNotEqualTo(values);
    assertThatThrownBy(
            () ->
                average.withAverage(
                    () -> {
                      assertThat(Values.floats(parameters.flat())).isEqualTo(expected);
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(Values.floats(parameters.flat())).isEqualTo(values);
    assertThat(Values.floats(average.state().get("moving_average"))).isEqualTo(expected);
  }
}
