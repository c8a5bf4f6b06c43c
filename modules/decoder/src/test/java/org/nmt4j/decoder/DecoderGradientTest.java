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
   * A network whose result is all attentional states, and with copying also gates and attention.
   * Its memory and embedded tokens are parameters.
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
        DecoderStates found =
            decoder.states(tape, memory, tape.parameter(embedded), STEPS, new Dropout(dropout, 3));
        return found.gates() == null
            ? WeightedSum.loss(found.readouts())
            : WeightedSum.loss(found.readouts(), found.gates(), found.weights());
      };
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, GENERAL,  FEEDING,  0",
    "LSTM, 2, GENERAL,  FEEDING,  0.3",
    "GRU,  1, GENERAL,  FEEDING,  0",
    "GRU,  2, ADDITIVE, FEEDING,  0.3",
    "LSTM, 1, ADDITIVE, PLAIN, 0",
    "LSTM, 2, DOT,      PLAIN, 0.3",
    "GRU,  1, SCALED_DOT,   PLAIN, 0",
    "GRU,  2, NONE,     PLAIN, 0",
    "LSTM, 1, NONE,     FEEDING,  0",
    "LSTM, 1, DOT,      FEEDING,  0",
    "LSTM, 3, GENERAL,  FEEDING,  0.3",
    "RNN,  3, ADDITIVE, PLAIN, 0",
    "RNN,  1, GENERAL,  FEEDING,  0",
    "GRU_RESET_BEFORE, 2, GENERAL, FEEDING, 0",
    "RNN_RELU, 2, GENERAL, FEEDING, 0",
    "LSTM_PEEPHOLES, 2, ADDITIVE, FEEDING, 0.3",
    "LSTM_FULL_GATE_RECURRENCE, 2, GENERAL, FEEDING, 0.3",
    "GRU,  3, ADDITIVE, CONDITIONAL, 0.3",
    "LSTM, 2, DOT, CONDITIONAL, 0.3",
    "RNN,  1, GENERAL,  CONDITIONAL, 0",
    "LSTM_FULL_GATE_RECURRENCE, 1, GENERAL, CONDITIONAL, 0.3",
    "LSTM, 2, NONE,     DEEP, 0.3",
    "LSTM, 2, GENERAL,  FEEDING_DEEP, 0.3",
    "GRU,  1, ADDITIVE, CONDITIONAL_DEEP, 0.3",
    "GRU,  1, ADDITIVE, GATED, 0",
    "LSTM, 2, GENERAL,  FEEDING_DEEP_GATED, 0.3",
    "GRU,  1, ADDITIVE, COPYING, 0",
    "LSTM, 2, GENERAL,  FEEDING_COPYING, 0.3",
    "GRU,  2, ADDITIVE_COVERAGE, CONDITIONAL_COPYING, 0.3",
    "LSTM, 1, ADDITIVE_COVERAGE, FEEDING, 0",
    "GRU,  2, ADDITIVE_COVERAGE, PLAIN, 0.3",
    "GRU,  1, ADDITIVE_COVERAGE, CONDITIONAL_DEEP, 0.3"
  })
  void gradientIsRight(
      CellType cell, int layers, AttentionType type, DecoderKind kind, double dropout) {
    DecoderSize size = kind.size(new RecurrentSize(cell, 4), 2, layers, 3);
    NetworkChecks.gradientIsRight(network(size, type, dropout));
  }

  @ParameterizedTest
  @CsvSource({"LSTM, FEEDING", "GRU, PLAIN", "LSTM_PEEPHOLES, FEEDING", "GRU, CONDITIONAL"})
  void gradientUnderVariationalAndRecurrentDropoutIsRight(CellType cell, DecoderKind kind) {
    DecoderSize size = kind.size(new RecurrentSize(cell, 5), 2, 2, 3);
    TestNetwork network = network(size, AttentionType.GENERAL, new DropoutRates(0.3, true, 0.2));
    NetworkChecks.gradientIsRight(network);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, FEEDING",
    "GRU, PLAIN",
    "RNN, FEEDING",
    "LSTM_FULL_GATE_RECURRENCE, FEEDING",
    "GRU, CONDITIONAL"
  })
  void gradientOfLayerNormalisedCellsIsRight(CellType cell, DecoderKind kind) {
    DecoderSize size = kind.size(new RecurrentSize(cell, 8, true), 8, 2, 3);
    NetworkChecks.gradientIsRight(network(size, AttentionType.GENERAL, 0.2));
    NetworkChecks.fusedIsReference(network(size, AttentionType.GENERAL, 0.2), Kernels.fused());
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 2, GENERAL,  FEEDING",
    "GRU,  2, ADDITIVE, FEEDING",
    "LSTM, 1, DOT,      PLAIN",
    "GRU,  1, NONE,     PLAIN",
    "LSTM, 3, GENERAL,  FEEDING",
    "RNN,  3, ADDITIVE, PLAIN",
    "GRU_RESET_BEFORE, 2, DOT, FEEDING",
    "LSTM_FULL_GATE_RECURRENCE, 2, GENERAL, FEEDING",
    "LSTM, 3, GENERAL,  CONDITIONAL",
    "LSTM, 1, GENERAL,  FEEDING_DEEP",
    "GRU,  1, ADDITIVE, CONDITIONAL_DEEP",
    "GRU,  1, ADDITIVE, GATED",
    "LSTM, 1, GENERAL,  FEEDING_DEEP_GATED",
    "GRU,  1, DOT, COPYING",
    "LSTM, 1, GENERAL, FEEDING_COPYING",
    "GRU,  1, ADDITIVE, CONDITIONAL_COPYING",
    "LSTM, 1, ADDITIVE_COVERAGE, FEEDING",
    "GRU,  1, ADDITIVE_COVERAGE, PLAIN",
    "GRU,  1, ADDITIVE_COVERAGE, CONDITIONAL"
  })
  void fusedIsReference(CellType cell, int layers, AttentionType type, DecoderKind kind) {
    DecoderSize size = kind.size(new RecurrentSize(cell, 21), 5, layers, 18);
    TestNetwork network = network(size, type, 0.2);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }
}
