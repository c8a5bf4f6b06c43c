package org.nmt4j.nn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;

class AdamTest {
  private static final double EPSILON = 1e-6;
  private static final int SIZE = 37;

  static Stream<Arguments> cases() {
    return Stream.of(Kernels.reference(), Kernels.fused())
        .flatMap(
            kernels ->
                Stream.of(
                    Arguments.of(kernels, 0.9, 0.999, 0),
                    Arguments.of(kernels, 0.8, 0.98, 0),
                    Arguments.of(kernels, 0.9, 0.9999, 0),
                    Arguments.of(kernels, 0.9, 0.98, 0.5)));
  }

  private static Adam adam(Parameters parameters, double epsilon) {
    WeightDecay none = new WeightDecay(parameters, 0);
    return new Adam(Kernels.fused().vectors(), parameters, 0.9, 0.999, epsilon, none);
  }

  /** A moment that was stored before the parameter was frozen does not move it. */
  @Test
  void aFrozenParameterStaysAfterItsMomentsAreRestored() {
    Parameters parameters = parameters();
    Adam adam = adam(parameters, EPSILON);
    Matrix gradient = parameters.newGradients().flat();
    gradient.write(Values.floats(SIZE, 3));
    adam.begin();
    adam.update(parameters.flat(), gradient, 0, SIZE, 1, 0.01);
    parameters.freeze(parameters.all().stream().map(Parameter::name).toList());
    adam.restore(1);
    float[] before = Values.floats(parameters.flat());
    gradient.zero();
    adam.begin();
    adam.update(parameters.flat(), gradient, 0, SIZE, 1, 0.01);
    assertThat(Values.floats(parameters.flat())).isEqualTo(before);
  }

  /**
   * Algorithm 1 of Kingma and Ba, and with a decay algorithm 2 of Loshchilov and Hutter, element by
   * element in double precision.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void updatesAreThoseOfThePapers(Kernels kernels, double beta1, double beta2, double decay) {
    Parameters parameters = parameters();
    Adam adam =
        new Adam(
            kernels.vectors(),
            parameters,
            beta1,
            beta2,
            EPSILON,
            new WeightDecay(parameters, decay));
    Matrix gradient = parameters.newGradients().flat();
    double[] value = new double[SIZE];
    double[] first = new double[SIZE];
    double[] second = new double[SIZE];
    for (int t = 1; t <= 20; t++) {
      float[] g = Values.floats(SIZE, t);
      gradient.write(g);
      double rate = 0.01 / t;
      double scale = 0.25;
      adam.begin();
      adam.update(parameters.flat(), gradient, 0, SIZE, scale, rate);
      for (int i = 0; i < SIZE; i++) {
        double scaled = scale * g[i];
        first[i] = beta1 * first[i] + (1 - beta1) * scaled;
        second[i] = beta2 * second[i] + (1 - beta2) * scaled * scaled;
        double m = first[i] / (1 - Math.pow(beta1, t));
        double v = second[i] / (1 - Math.pow(beta2, t));
        value[i] -= rate * (m / (Math.sqrt(v) + EPSILON) + decay * value[i]);
      }
      assertThat(Values.doubles(parameters.flat())).containsExactly(value, within(2e-7));
    }
    assertThat(adam.updates()).isEqualTo(20);
  }

  /** The first update changes each parameter by the rate, whatever the gradient is. */
  @Test
  void firstUpdateIsTheRate() {
    Parameters parameters = parameters();
    Adam adam = adam(parameters, 1e-12);
    Matrix gradient = Values.matrix(1, SIZE, 3);
    adam.begin();
    adam.update(parameters.flat(), gradient, 0, SIZE, 1, 1);
    for (float moved : Values.floats(parameters.flat())) {
      assertThat(Math.abs(moved)).isCloseTo(1, within(2e-6f));
    }
  }

  @Test
  void onlyTheGivenPartIsUpdated() {
    Parameters parameters = parameters();
    Adam adam = adam(parameters, EPSILON);
    adam.begin();
    adam.update(parameters.flat(), Values.matrix(1, SIZE, 3), 5, 20, 1, 1);
    float[] values = Values.floats(parameters.flat());
    for (int i = 0; i < SIZE; i++) {
      assertThat(values[i] != 0).as("element %d", i).isEqualTo(i >= 5 && i < 25);
    }
  }

  @Test
  void restoredOptimiserGoesOnWithTheSameBits() {
    Parameters parameters = parameters();
    Adam adam = adam(parameters, EPSILON);
    update(adam, parameters, 1);
    update(adam, parameters, 2);
    Parameters others = parameters();
    others.flat().write(Values.floats(parameters.flat()));
    Adam restored = adam(others, EPSILON);
    adam.state().forEach((name, vector) -> restored.state().get(name).write(Values.floats(vector)));
    restored.restore(adam.updates());
    update(adam, parameters, 3);
    update(restored, others, 3);
    assertThat(Values.floats(others.flat())).isEqualTo(Values.floats(parameters.flat()));
  }

  private static void update(Adam adam, Parameters parameters, int seed) {
    adam.begin();
    adam.update(parameters.flat(), Values.matrix(1, SIZE, seed), 0, SIZE, 1, 0.01);
  }

  private static Parameters parameters() {
    Parameters parameters = new Parameters();
    parameters.declare("x", 1, SIZE, Initializer.ZEROS);
    parameters.initialize(DataType.FLOAT, 1);
    return parameters;
  }
}
