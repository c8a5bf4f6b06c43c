package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.fixture.NetworkRun;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.kernel.Kernels;

class StepLinearTest {
  private static final int ROWS = 3;
  private static final int STEPS = 4;
  private static final int WIDTH = 5;

  /** y_t = x_t + y_(t-1) W + b, beginning with the given state. */
  private static TestNetwork network(
      Initializer bias, boolean base, Function<Tape, Variable> first) {
    return parameters -> {
      StepLinear linear =
          new StepLinear(parameters, "step", WIDTH, WIDTH, Initializer.xavier(1), bias);
      Parameter x = input(parameters, "x", STEPS * ROWS, WIDTH);
      return tape -> {
        StepLinear.Loop loop = linear.loop(tape, STEPS, ROWS);
        Variable y = first.apply(tape);
        List<Variable> states = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
          boolean added = base || t > 0;
          y = loop.apply(added ? tape.parameter(x).slice(t * ROWS, ROWS) : null, y);
          states.add(y);
        }
        return WeightedSum.loss(Join.steps(tape, List.of(states)));
      };
    };
  }

  static Stream<Arguments> ways() {
    return Stream.of(Kernels.reference(), Kernels.fused())
        .flatMap(
            kernels ->
                Stream.of(true, false)
                    .flatMap(
                        base ->
                            Stream.of(
                                arguments(kernels, null, base),
                                arguments(kernels, Initializer.xavier(1), base))));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void zerosThatAreKnownGiveTheBitsOfZerosThatAreMultiplied(
      Kernels kernels, Initializer bias, boolean base) {
    NetworkRun known =
        new NetworkRun(
            network(bias, base, tape -> tape.constantZeros(ROWS, WIDTH)), DataType.FLOAT);
    NetworkRun multiplied =
        new NetworkRun(
            network(bias, base, tape -> tape.constant(tape.zeros(ROWS, WIDTH))), DataType.FLOAT);
    NetworkRun.Outcome found = known.run(kernels);
    NetworkRun.Outcome expected = multiplied.run(kernels);
    assertThat(found.loss()).isEqualTo(expected.loss());
    assertThat(Values.floats(found.gradients().flat()))
        .isEqualTo(Values.floats(expected.gradients().flat()));
  }
}
