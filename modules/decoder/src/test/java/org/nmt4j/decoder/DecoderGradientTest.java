package org.nmt4j.decoder;

import static org.nmt4j.nn.fixture.TestNetwork.input;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.cell.CellType;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.nn.sequence.EncoderMemory;

class DecoderGradientTest {
  private static final int[] LENGTHS = {2, 3, 1};
  private static final int STEPS = 3;

  /**
   * A network whose result is all attentional states. Its memory and embedded tokens are
   * parameters.
   */
  private static TestNetwork network(DecoderSize size, AttentionType type, double dropout) {
    return network(size, type, new DropoutRates(dropout, false, 0));
  }

  private static TestNetwork network(DecoderSize size, AttentionType type, DropoutRates dropout) {
    int rows = LENGTHS.length;
    int width = type.memoryWidth(size.hidden());
    return parameters -> {
      Parameter states =
          type == AttentionType.NONE ? null : input(parameters, "memory", 3 * rows, width);
      Parameter summary = input(parameters, "summary", rows, 2);
      Parameter embedded = input(parameters, "embedded", STEPS * rows, size.embedding());
      RecurrentDecoder decoder =
          new RecurrentDecoder(parameters, size, 2, type.of(parameters, size.hidden(), width));
      return tape -> {
        EncoderMemory memory =
            new EncoderMemory(
                states == null ? tape.constantZeros(3 * rows, 1) : tape.parameter(states),
                tape.parameter(summary),
                LENGTHS);
        return WeightedSum.loss(
            decoder.states(tape, memory, tape.parameter(embedded), STEPS, new Dropout(dropout, 3)));
      };
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, GENERAL,  true,  0", "LSTM, 2, GENERAL,  true,  0.3",
    "GRU,  1, GENERAL,  true,  0", "GRU,  2, ADDITIVE, true,  0.3",
    "LSTM, 1, ADDITIVE, false, 0", "LSTM, 2, DOT,      false, 0.3",
    "GRU,  1, SCALED_DOT,   false, 0", "GRU,  2, NONE,     false, 0",
    "LSTM, 1, NONE,     true,  0", "LSTM, 1, DOT,      true,  0",
    "LSTM, 3, GENERAL,  true,  0.3", "RNN,  3, ADDITIVE, false, 0",
    "RNN,  1, GENERAL,  true,  0", "GRU_RESET_BEFORE, 2, GENERAL, true, 0",
    "RNN_RELU, 2, GENERAL, true, 0", "LSTM_PEEPHOLES, 2, ADDITIVE, true, 0.3",
    "LSTM_FULL_GATE_RECURRENCE, 2, GENERAL, true, 0.3"
  })
  void gradientIsRight(
      CellType cell, int layers, AttentionType type, boolean feeding, double dropout) {
    DecoderSize size =
        new DecoderSize(new RecurrentSize(cell, 4), 2, layers, 3, feeding, layers > 2);
    NetworkChecks.gradientIsRight(network(size, type, dropout));
  }

  @ParameterizedTest
  @CsvSource({"LSTM, true", "GRU, false", "LSTM_PEEPHOLES, true"})
  void gradientUnderVariationalAndRecurrentDropoutIsRight(CellType cell, boolean feeding) {
    DecoderSize size = new DecoderSize(new RecurrentSize(cell, 5), 2, 2, 3, feeding, false);
    TestNetwork network = network(size, AttentionType.GENERAL, new DropoutRates(0.3, true, 0.2));
    NetworkChecks.gradientIsRight(network);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
  }

  @ParameterizedTest
  @CsvSource({"LSTM, true", "GRU, false", "RNN, true", "LSTM_FULL_GATE_RECURRENCE, true"})
  void gradientOfLayerNormalisedCellsIsRight(CellType cell, boolean feeding) {
    DecoderSize size = new DecoderSize(new RecurrentSize(cell, 8, true), 8, 2, 3, feeding, false);
    NetworkChecks.gradientIsRight(network(size, AttentionType.GENERAL, 0.2));
    NetworkChecks.fusedIsReference(network(size, AttentionType.GENERAL, 0.2), Kernels.fused());
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 2, GENERAL,  true",
    "GRU,  2, ADDITIVE, true",
    "LSTM, 1, DOT,      false",
    "GRU,  1, NONE,     false",
    "LSTM, 3, GENERAL,  true",
    "RNN,  3, ADDITIVE, false",
    "GRU_RESET_BEFORE, 2, DOT, true",
    "LSTM_FULL_GATE_RECURRENCE, 2, GENERAL, true"
  })
  void fusedIsReference(CellType cell, int layers, AttentionType type, boolean feeding) {
    DecoderSize size =
        new DecoderSize(new RecurrentSize(cell, 21), 5, layers, 18, feeding, layers > 2);
    TestNetwork network = network(size, type, 0.2);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }
}
