package org.nmt4j.labelling.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.encoder.DirectionJoin;
import org.nmt4j.encoder.EncoderSize;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.DirectionalCheck;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.recipe.TaskType;

/** Checks the gradient of the whole network with lines of different lengths and dropout. */
class LabellingNetworkGradientTest {
  private static final int VOCABULARY = 8;
  private static final int LABELS = 5;
  private static final int NUMBERS = 3;
  private static final Objective SMOOTHED = new Objective(0.1, 0);
  private static final Objective CONSISTENT = new Objective(0.1, 3);
  private static final long KEY = 77;

  @ParameterizedTest(name = "{0} of numbers {1}, {2}, layers {3}, both ways {4}")
  @CsvSource({
    "CLASSIFICATION, false, LSTM, 1, true, false",
    "CLASSIFICATION, false, GRU,  2, false, true",
    "CLASSIFICATION, true,  RNN,  1, true, false",
    "TAGGING,        false, LSTM, 2, true, false",
    "TAGGING,        false, RNN,  1, false, false",
    "TAGGING,        true,  GRU,  1, true, true",
    "REGRESSION,     true,  LSTM, 1, false, false",
    "REGRESSION,     true,  GRU,  2, true, false",
    "REGRESSION,     false, LSTM, 1, true, true"
  })
  void gradientIsThatOfFiniteDifferencesAndOfFusedKernels(
      TaskType task,
      boolean numbers,
      CellType cell,
      int layers,
      boolean both,
      boolean variational) {
    LabellingNetwork network = network(task, numbers, cell, layers, both, variational);
    LabellingBatch batch = batch(task, numbers);
    check(network, batch, SMOOTHED);
    if (task != TaskType.REGRESSION) {
      check(network, batch, CONSISTENT);
    }
  }

  private static void check(LabellingNetwork network, LabellingBatch batch, Objective objective) {
    network.parameters().initialize(DataType.DOUBLE, 5);
    DirectionalCheck check =
        new DirectionalCheck(
            network.parameters(), tape -> network.loss(tape, batch, objective, 1, KEY).objective());
    for (Parameter parameter : network.parameters().all()) {
      if (parameter.name().equals("embedding")) {
        check.withoutRow(parameter, 0);
      }
    }
    check.run();

    network.parameters().initialize(DataType.FLOAT, 5);
    float[] expected = gradient(network, batch, objective, Kernels.reference());
    assertThat(gradient(network, batch, objective, Kernels.fused()))
        .containsExactly(expected, within(1e-4f));
  }

  /** The loss of a batch is the sum of the losses of its lines alone. */
  @ParameterizedTest
  @CsvSource({"CLASSIFICATION, false", "TAGGING, true", "REGRESSION, true", "REGRESSION, false"})
  void paddingHasNoLoss(TaskType task, boolean numbers) {
    LabellingNetwork network = network(task, numbers, CellType.LSTM, 2, true, false);
    network.parameters().initialize(DataType.DOUBLE, 5);
    List<Example> all = batch(task, numbers).examples();
    double sum = all.stream().mapToDouble(each -> loss(network, List.of(each))).sum();

    assertThat(loss(network, all)).isCloseTo(sum, within(1e-9));
  }

  private static double loss(LabellingNetwork network, List<Example> examples) {
    Tape tape =
        Tape.inference(Kernels.reference(), new Workspace(DataType.DOUBLE), network.parameters());
    return network.loss(tape, LabellingBatch.of(examples), SMOOTHED, 0, 0).smoothed();
  }

  private static float[] gradient(
      LabellingNetwork network, LabellingBatch batch, Objective objective, Kernels kernels) {
    Parameters parameters = network.parameters();
    Gradients gradients = parameters.newGradients();
    Tape tape = Tape.recording(kernels, new Workspace(DataType.FLOAT), parameters, gradients);
    network.loss(tape, batch, objective, 1, KEY);
    tape.backward();
    float[] values = new float[parameters.size()];
    gradients.flat().read(values);
    return values;
  }

  private static LabellingNetwork network(
      TaskType task,
      boolean numbers,
      CellType cell,
      int layers,
      boolean both,
      boolean variational) {
    double rate = variational ? 0.2 : 0;
    return new LabellingNetwork(
        new LabellingSize(
            new EncoderSize(
                new RecurrentSize(cell, 4), NUMBERS, layers, both, DirectionJoin.CONCAT, true),
            numbers ? 0 : VOCABULARY,
            task == TaskType.REGRESSION ? 0 : LABELS,
            task == TaskType.TAGGING,
            new DropoutRates(0.2, variational, rate, rate, 0)));
  }

  private static LabellingBatch batch(TaskType task, boolean numbers) {
    return LabellingBatch.of(
        List.of(
            example(task, numbers, 4, 5, 6),
            example(task, numbers, 7),
            example(task, numbers, 3, 5)));
  }

  private static Example example(TaskType task, boolean numbers, int... ids) {
    float[][] steps = new float[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      steps[i] = new float[] {0.3f * ids[i], -0.5f, i};
    }
    int[] tags = Arrays.stream(ids).map(id -> 1 + id % (LABELS - 1)).toArray();
    return new Example(
        numbers ? new int[0] : ids,
        numbers ? steps : new float[0][],
        switch (task) {
          case TAGGING -> tags;
          case REGRESSION -> new int[0];
          default -> new int[] {tags[0]};
        },
        ids[0] - 4.5);
  }
}
