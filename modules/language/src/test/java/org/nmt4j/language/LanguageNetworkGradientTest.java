package org.nmt4j.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.nmt4j.nn.check.LossFunction;
import org.nmt4j.nn.fixture.DirectionalCheck;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** Checks the gradient of a window that has padding and begins with carried states. */
class LanguageNetworkGradientTest {
  private static final int VOCABULARY = 8;
  private static final double SMOOTHING = 0.1;

  private static final LanguageBatch FIRST =
      new LanguageBatch(
          0, 0, List.of(new int[] {2, 4, 5}, new int[] {2, 6, 7}, new int[] {2, 5, 4}));
  private static final LanguageBatch SECOND =
      new LanguageBatch(
          1,
          0,
          List.of(new int[] {5, 7, 4, Vocabulary.UNK}, new int[] {7, 4}, new int[] {4, 2, 6}));

  private static LanguageNetwork network(CellType cell, int layers, DropoutRates dropout) {
    return new LanguageNetwork(
        new EncoderSize(
            new RecurrentSize(cell, 4), 4, layers, false, DirectionJoin.CONCAT, layers > 1),
        VOCABULARY,
        dropout);
  }

  /** Returns the states after the first window, with which the second window begins. */
  private static CarriedState carried(LanguageNetwork network, DataType type) {
    CarriedState state = network.newState(3);
    Tape tape = Tape.inference(Kernels.reference(), new Workspace(type), network.parameters());
    state.write(tape, 0, network.logProbabilities(tape, FIRST, List.of()).states());
    return state;
  }

  private static LossFunction loss(LanguageNetwork network, CarriedState state) {
    return tape ->
        network.loss(tape, SECOND, state.read(tape, 0, 3), SMOOTHING, 1, 77).loss().smoothed();
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, false, 0",
    "LSTM, 2, true, 0.2",
    "GRU, 2, false, 0.2",
    "RNN, 1, false, 0",
    "LSTM_FULL_GATE_RECURRENCE, 1, false, 0"
  })
  void gradientIsThatOfFiniteDifferencesAndOfFusedKernels(
      CellType cell, int layers, boolean variational, double recurrent) {
    LanguageNetwork network = network(cell, layers, new DropoutRates(0.2, variational, recurrent));
    Parameters parameters = network.parameters();
    parameters.initialize(DataType.DOUBLE, 5);
    DirectionalCheck check =
        new DirectionalCheck(parameters, loss(network, carried(network, DataType.DOUBLE)));
    for (Parameter parameter : parameters.all()) {
      if (parameter.name().equals("embedding")) {
        check.withoutRow(parameter, Vocabulary.PAD);
      }
    }
    check.run();

    parameters.initialize(DataType.FLOAT, 5);
    assertThat(gradient(network, Kernels.fused()))
        .containsExactly(gradient(network, Kernels.reference()), within(1e-4f));
  }

  private static float[] gradient(LanguageNetwork network, Kernels kernels) {
    Parameters parameters = network.parameters();
    Gradients gradients = parameters.newGradients();
    Tape tape = Tape.recording(kernels, new Workspace(DataType.FLOAT), parameters, gradients);
    loss(network, carried(network, DataType.FLOAT)).loss(tape);
    tape.backward();
    float[] values = new float[parameters.size()];
    gradients.flat().read(values);
    return values;
  }

  /** Windows with carried states give the same log-probabilities as one window. */
  @ParameterizedTest
  @EnumSource(names = {"LSTM", "GRU", "RNN", "LSTM_FULL_GATE_RECURRENCE"})
  void windowsAddUpToTheWholeText(CellType cell) {
    LanguageNetwork network = network(cell, 2, new DropoutRates(0, false, 0));
    network.parameters().initialize(DataType.DOUBLE, 5);
    int[] text = {2, 4, 5, 6, 7, 4, 3, 2};
    double whole = 0;
    double parts = 0;
    CarriedState state = network.newState(2);
    Workspace memory = new Workspace(DataType.DOUBLE);
    Tape tape = Tape.inference(Kernels.reference(), memory, network.parameters());
    LanguageBatch all = new LanguageBatch(0, 0, List.of(text));
    for (double each : network.logProbabilities(tape, all, List.of()).values()) {
      whole += each;
    }
    for (LanguageBatch window : Windows.cut(List.of(text), 3)) {
      LanguageNetwork.Likelihood found =
          network.logProbabilities(tape, window, state.read(tape, 1, 1));
      state.write(tape, 1, found.states());
      for (double each : found.values()) {
        parts += each;
      }
    }
    assertThat(parts).isCloseTo(whole, within(1e-12));
  }
}
