package org.nmt4j.nn.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.check.LossFunction;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.NetworkRun;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.kernel.Activation;
import org.nmt4j.nn.kernel.CopiedTokens;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Objective;

class OperationGradientTest {
  private static final int PADDING = 0;
  private static final boolean[] WHERE = {true, false, true, false};
  private static final DropoutRates VARIATIONAL = new DropoutRates(0.4, true, 0);
  private static final DropoutRates WORDS = new DropoutRates(0, false, 0, 0.4, 0.3);
  private static final Objective SMOOTHED = new Objective(0.1, 0);
  private static final Objective CONSISTENT = new Objective(0.1, 0.7);
  private static final int[] IDS = {3, 0, 1, 3, 4, 0, 2};

  static Stream<Named<TestNetwork>> networks() {
    return Stream.of(
        named("linear", linear(Initializer.ZEROS)),
        named("linear without bias", linear(null)),
        named("step linear", stepLinear(Initializer.ZEROS, true)),
        named("step linear without bias", stepLinear(null, true)),
        named("step linear without base", stepLinear(Initializer.ZEROS, false)),
        named("dropout", two((tape, x, y) -> twice(tape, new Dropout(0.4, 5), x, y))),
        named(
            "variational dropout",
            two((tape, x, y) -> twice(tape, new Dropout(VARIATIONAL, 5), x, y))),
        named("word dropout", two((tape, x, y) -> words(tape, new Dropout(WORDS, 5), x, y))),
        named("columns", two((tape, x, y) -> Join.columns(tape, x, y))),
        named("steps", two((tape, x, y) -> Join.steps(tape, twoByTwo(x, y)))),
        named("overlapping parts", two(OperationGradientTest::parts)),
        named("rows", two((tape, x, y) -> Join.rows(tape, x, new int[] {3, 0, 3, 1}), true)),
        named("tanh", two((tape, x, y) -> Activations.tanhInPlace(tape, sum(tape, x, y)))),
        named("sigmoid", two((tape, x, y) -> sigmoid(tape, sum(tape, x, y)))),
        named("sum", two((tape, x, y) -> Elementwise.add(tape, x, y))),
        named("scaled", two((tape, x, y) -> Elementwise.scale(tape, -0.7, x), true)),
        named("activation", two((tape, x, y) -> Activations.of(tape, Activation.TANH, x), true)),
        named("product", two((tape, x, y) -> Elementwise.multiply(tape, x, y))),
        named("square", two((tape, x, y) -> Elementwise.multiply(tape, x, x), true)),
        named("interpolation", two((tape, x, y) -> Elementwise.interpolate(tape, x, y, x))),
        named("choice", two((tape, x, y) -> Elementwise.choose(tape, WHERE, x, y))),
        named("layer normalisation", layerNorm()),
        named("output layer", outputLayer(5, Objective.LIKELIHOOD)),
        named("output layer, smoothed", outputLayer(5, SMOOTHED)),
        named("output layer, consistent", outputLayer(6, new Objective(0, 5))),
        named("output layer, consistent and smoothed", outputLayer(6, CONSISTENT)),
        named("copying", copying(5, Objective.LIKELIHOOD)),
        named("copying, smoothed", copying(5, SMOOTHED)),
        named("copying, consistent and smoothed", copying(6, CONSISTENT)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientIsRight(TestNetwork network) {
    NetworkChecks.everyDerivativeIsRight(network);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void fusedIsReference(TestNetwork network) {
    NetworkChecks.fusedIsReference(network, Kernels.fused());
  }

  static Stream<Objective> objectives() {
    return Stream.of(SMOOTHED, CONSISTENT);
  }

  @ParameterizedTest
  @MethodSource("objectives")
  void gradientOfMoreRowsThanOneBlockOfLogits(Objective objective) {
    NetworkChecks.everyDerivativeIsRight(
        outputLayer(300, objective), (run, check) -> check.sampling(12, 1));
  }

  @Test
  void gradientOfMoreCopiesThanOneBlock() {
    NetworkChecks.everyDerivativeIsRight(
        copying(300, SMOOTHED), (run, check) -> check.sampling(3, 1));
  }

  @Test
  void gradientOfAnEmbedding() {
    NetworkChecks.everyDerivativeIsRight(
        embedding(), (run, check) -> check.withoutRow(run.parameter("table"), PADDING));
  }

  @Test
  void gradientOfAnEmbeddingTiedToTheOutput() {
    NetworkChecks.everyDerivativeIsRight(
        tied(), (run, check) -> check.withoutRow(run.parameter("table"), PADDING));
  }

  @ParameterizedTest
  @MethodSource("paddedNetworks")
  void paddingHasNoGradient(TestNetwork network) {
    NetworkRun run = new NetworkRun(network, DataType.FLOAT);
    for (Kernels kernels : List.of(Kernels.reference(), Kernels.fused())) {
      NetworkRun.Outcome outcome = run.run(kernels);
      assertThat(Values.row(outcome.gradients().matrix(run.parameter("table")), PADDING))
          .containsOnly(0);
    }
  }

  static Stream<Named<TestNetwork>> paddedNetworks() {
    return Stream.of(named("embedding", embedding()), named("tied", tied()));
  }

  private static TestNetwork linear(Initializer bias) {
    return parameters -> {
      Linear linear = new Linear(parameters, "linear", 3, 4, Initializer.xavier(1), bias);
      Parameter x = input(parameters, "x", 5, 3);
      return tape -> WeightedSum.loss(linear.apply(tape, tape.parameter(x)));
    };
  }

  /** y_t = x_t + [y_(t-1) ; z_t] W + b, so that the order of the backward steps matters. */
  private static TestNetwork stepLinear(Initializer bias, boolean base) {
    int rows = 3;
    return parameters -> {
      StepLinear linear = new StepLinear(parameters, "step", 6, 4, Initializer.xavier(1), bias);
      Parameter x = base ? input(parameters, "x", 4 * rows, 4) : null;
      Parameter z = input(parameters, "z", 4 * rows, 2);
      return tape -> {
        StepLinear.Loop loop = linear.loop(tape, 4, rows);
        Variable y = tape.constantZeros(rows, 4);
        List<Variable> states = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
          Variable from = base ? tape.parameter(x).slice(t * rows, rows) : null;
          y = loop.apply(from, y, tape.parameter(z).slice(t * rows, rows));
          states.add(y);
        }
        return WeightedSum.loss(Join.steps(tape, List.of(states)));
      };
    };
  }

  private static TestNetwork layerNorm() {
    return parameters -> {
      LayerNorm norm = new LayerNorm(parameters, "norm", 5, Initializer.ZEROS);
      Parameter x = input(parameters, "x", 4, 5);
      return tape -> WeightedSum.loss(norm.apply(tape, tape.parameter(x)));
    };
  }

  private static TestNetwork embedding() {
    return parameters -> {
      Parameter table = input(parameters, "table", 6, 3);
      return tape -> WeightedSum.loss(Embedding.apply(tape, table, IDS, PADDING));
    };
  }

  private static TestNetwork outputLayer(int rows, Objective objective) {
    int copies = objective.predictsTwice() ? 2 : 1;
    int[] targets = IntStream.range(0, rows).map(i -> 1 + i / copies % 6).toArray();
    return parameters -> {
      Parameter x = input(parameters, "x", rows, 3);
      OutputLayer layer =
          new OutputLayer(input(parameters, "weight", 7, 3), input(parameters, "bias", 1, 7));
      return tape -> loss(tape, layer, tape.parameter(x), targets, objective);
    };
  }

  /** The sentence of every third row has two tokens, that of all others four. */
  private static TestNetwork copying(int rows, Objective objective) {
    int copies = objective.predictsTwice() ? 2 : 1;
    int[] targets = IntStream.range(0, rows).map(i -> 1 + i / copies % 6).toArray();
    List<CopiedTokens> tokens =
        IntStream.range(0, rows)
            .mapToObj(i -> i % 3 == 2 ? new int[] {i % 7, 2} : new int[] {4, i % 7, 3, 4})
            .map(CopiedTokens::of)
            .toList();
    return parameters -> {
      Parameter x = input(parameters, "x", rows, 3);
      Parameter gate = input(parameters, "gate", rows, 1);
      Parameter attention = input(parameters, "attention", rows, 4);
      OutputLayer layer =
          new OutputLayer(input(parameters, "weight", 7, 3), input(parameters, "bias", 1, 7));
      return tape -> {
        Variable positive = Activations.of(tape, Activation.SIGMOID, tape.parameter(attention));
        Copying copying =
            new Copying(tape.parameter(gate), Elementwise.scale(tape, 0.2, positive), tokens);
        double scale = 1.0 / rows;
        return scale
            * layer
                .loss(tape, tape.parameter(x), copying, targets, PADDING, objective, scale)
                .objective();
      };
    };
  }

  private static TestNetwork tied() {
    int[] targets = {1, 2, 3, 4, 5, 1, 2};
    return parameters -> {
      Parameter table = input(parameters, "table", 6, 3);
      OutputLayer layer = new OutputLayer(table, input(parameters, "bias", 1, 6));
      return tape ->
          loss(tape, layer, Embedding.apply(tape, table, IDS, PADDING), targets, SMOOTHED);
    };
  }

  private static double loss(
      Tape tape, OutputLayer layer, Variable x, int[] targets, Objective objective) {
    double scale = 1.0 / targets.length;
    return scale * layer.loss(tape, x, targets, PADDING, objective, scale).objective();
  }

  /** A network of one operation on two matrices of 4 x 3. */
  @FunctionalInterface
  private interface OfTwo {
    Variable apply(Tape tape, Variable x, Variable y);
  }

  private static TestNetwork two(OfTwo operation) {
    return two(operation, false);
  }

  private static TestNetwork two(OfTwo operation, boolean onlyFirst) {
    return (Parameters parameters) -> {
      Parameter x = input(parameters, "x", 4, 3);
      Parameter y = onlyFirst ? x : input(parameters, "y", 4, 3);
      LossFunction function =
          tape -> WeightedSum.loss(operation.apply(tape, tape.parameter(x), tape.parameter(y)));
      return function;
    };
  }

  private static Variable sum(Tape tape, Variable x, Variable y) {
    Variable sum = tape.variable(x.rows(), x.columns());
    tape.kernels().rows().copy(x.value(), sum.value());
    tape.kernels().rows().add(y.value(), sum.value());
    tape.record(
        () -> {
          tape.kernels().rows().add(sum.gradient(), x.gradient());
          tape.kernels().rows().add(sum.gradient(), y.gradient());
        });
    return sum;
  }

  private static Variable sigmoid(Tape tape, Variable x) {
    return Activations.inPlace(tape, Activation.SIGMOID, x);
  }

  private static Variable twice(Tape tape, Dropout dropout, Variable x, Variable y) {
    Dropout.Layer place = dropout.between(2);
    return Join.columns(tape, place.apply(tape, x), place.apply(tape, sum(tape, x, y)));
  }

  private static Variable words(Tape tape, Dropout dropout, Variable x, Variable y) {
    int[] ids = {2, 3, 2, 4};
    Variable source = dropout.sourceWords(tape, x, ids);
    return Join.columns(tape, source, dropout.targetWords(tape, sum(tape, x, y), ids, 2));
  }

  private static Variable parts(Tape tape, Variable x, Variable y) {
    Variable both = Join.columns(tape, x, y);
    return Join.columns(tape, Join.part(tape, both, 1, 4), Join.part(tape, both, 2, 3));
  }

  private static List<List<Variable>> twoByTwo(Variable x, Variable y) {
    return List.of(List.of(x.slice(0, 2), y.slice(2, 2)), List.of(y.slice(0, 2), x.slice(2, 2)));
  }
}
