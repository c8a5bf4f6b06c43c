package org.nmt4j.nn.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.LayerNorm;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.parallel.Workers;

class WeightDecayTest {
  private static final double RATE = 0.5;
  private static final double SHARE = 0.02;

  /** An element of a bias, so that the two weights around it are spans of their own. */
  private static final Initializer ONES = Initializer.blockConstant(1, 0, 1);

  /** Returns a network whose weights fill more than one part of an update. */
  private static Parameters network() {
    Parameters parameters = new Parameters();
    parameters.declare("embeddings", 300, 400, Initializer.embedding(1, 0));
    new Linear(parameters, "hidden", 400, 30, Initializer.xavier(1), ONES);
    new LayerNorm(parameters, "norm", 30, ONES);
    parameters.declare("attention.v", 1, 30, Initializer.xavier(1));
    parameters.declare("output.bias", 1, 7, ONES);
    parameters.initialize(3);
    return parameters;
  }

  static Stream<Arguments> optimizers() {
    return Stream.of(Kernels.reference(), Kernels.fused())
        .flatMap(
            kernels ->
                Stream.<BiFunction<Parameters, WeightDecay, Optimizer>>of(
                        (all, decay) -> new Adam(kernels.vectors(), all, 0.9, 0.999, 1e-8, decay),
                        (all, decay) -> new GradientDescent(kernels.vectors(), decay))
                    .map(optimizer -> Arguments.of(kernels, optimizer)));
  }

  /** Without a gradient, an update only decays. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void weightsDecayAndBiasesAndGainsDoNot(
      Kernels kernels, BiFunction<Parameters, WeightDecay, Optimizer> optimizer) {
    Parameters parameters = network();
    float[] before = Values.floats(parameters.flat());
    WeightDecay decay = new WeightDecay(parameters, SHARE);
    try (Workers workers = new Workers(2)) {
      new Updater(parameters, optimizer.apply(parameters, decay), kernels.vectors(), workers, 1)
          .update(List.of(parameters.newGradients()), RATE);
    }
    float[] after = Values.floats(parameters.flat());
    for (Parameter parameter : parameters.all()) {
      boolean decays =
          List.of("embeddings", "hidden.weight", "attention.v").contains(parameter.name());
      float factor = decays ? (float) (1 - RATE * SHARE) : 1;
      for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
        assertThat(after[i])
            .as("%s, element %d", parameter.name(), i)
            .isCloseTo(factor * before[i], within(2e-7f * Math.abs(before[i])));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void frozenWeightsKeepTheirBits(
      Kernels kernels, BiFunction<Parameters, WeightDecay, Optimizer> optimizer) {
    Parameters parameters = network();
    parameters.freeze(List.of("hidden.weight", "norm.gain"));
    float[] before = Values.floats(parameters.flat());
    WeightDecay decay = new WeightDecay(parameters, SHARE);
    Gradients gradients = parameters.newGradients();
    gradients.flat().write(Values.floats(parameters.size(), 5));
    gradients.zero(parameters.frozen());
    double norm;
    try (Workers workers = new Workers(2)) {
      norm =
          new Updater(parameters, optimizer.apply(parameters, decay), kernels.vectors(), workers, 1)
              .update(List.of(gradients), RATE);
    }
    float[] after = Values.floats(parameters.flat());
    float[] given = Values.floats(parameters.size(), 5);
    double squares = 0;
    for (Parameter parameter : parameters.all()) {
      boolean frozen = parameters.frozen().contains(parameter);
      for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
        if (frozen) {
          assertThat(after[i]).as(parameter.name()).isEqualTo(before[i]);
        } else {
          squares += (double) given[i] * given[i];
        }
      }
    }
    assertThat(parameters.frozen())
        .extracting(Parameter::name)
        .containsExactly("hidden.weight", "norm.gain");
    double expected = Math.sqrt(squares);
    assertThat(norm)
        .as("of the gradient without frozen parts, whose squares are added in single precision")
        .isCloseTo(expected, within(1e-5 * expected));
  }

  /** The decay of an L2 penalty would be clipped, and divided by the size of the gradients. */
  @Test
  void neitherClippingNorMomentsChangeTheDecay() {
    float[] without = afterUpdate(0);
    float[] with = afterUpdate(SHARE);
    float[] before = Values.floats(network().flat());
    for (int i = 0; i < 1000; i++) {
      assertThat(without[i] - with[i]).isCloseTo((float) (RATE * SHARE * before[i]), within(1e-6f));
    }
  }

  private static float[] afterUpdate(double share) {
    Parameters parameters = network();
    var gradients = parameters.newGradients();
    gradients.flat().write(Values.floats(parameters.size(), 5));
    Kernels kernels = Kernels.fused();
    Adam adam =
        new Adam(
            kernels.vectors(), parameters, 0.9, 0.999, 1e-8, new WeightDecay(parameters, share));
    try (Workers workers = new Workers(1)) {
      new Updater(parameters, adam, kernels.vectors(), workers, 0.1)
          .update(List.of(gradients), RATE);
    }
    return Values.floats(parameters.flat());
  }
}
