package org.nmt4j.encoder;

import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.nmt4j.nn.sequence.IdBatch;

class EncoderGradientTest {
  private static final IdBatch BATCH =
      IdBatch.of(List.of(new int[] {1, 1}, new int[] {1, 1, 1}, new int[] {1}), 0);

  /** A network whose result is the memory and the summary. Its embedded tokens are parameters. */
  private static TestNetwork network(EncoderSize size, double dropout) {
    return network(size, new DropoutRates(dropout, false, 0));
  }

  private static TestNetwork network(EncoderSize size, DropoutRates dropout) {
    return parameters -> {
      Parameter embedded = input(parameters, "embedded", BATCH.ids().length, size.embedding());
      RecurrentEncoder encoder = new RecurrentEncoder(parameters, size);
      return tape -> {
        EncoderMemory memory =
            encoder.encode(tape, tape.parameter(embedded), BATCH, new Dropout(dropout, 3));
        return WeightedSum.loss(memory.states(), memory.summary());
      };
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, false, false, 0", "LSTM, 1, true, false, 0",
    "LSTM, 2, false, false, 0", "LSTM, 3, true, true, 0.3",
    "GRU, 1, false, false, 0", "GRU, 1, true, false, 0",
    "GRU, 2, false, true, 0", "GRU, 2, true, false, 0.3",
    "RNN, 1, true, false, 0", "RNN, 3, false, true, 0.3",
    "GRU_RESET_BEFORE, 2, true, true, 0.3", "RNN_RELU, 2, true, false, 0.3",
    "LSTM_FULL_GATE_RECURRENCE, 2, true, true, 0.3", "LSTM_PEEPHOLES, 2, true, false, 0"
  })
  void gradientIsRight(
      CellType type, int layers, boolean bidirectional, boolean residual, double dropout) {
    NetworkChecks.gradientIsRight(
        network(
            new EncoderSize(
                new RecurrentSize(type, 2),
                2,
                layers,
                bidirectional,
                DirectionJoin.CONCAT,
                residual),
            dropout));
  }

  @ParameterizedTest
  @EnumSource(names = {"RNN", "LSTM", "GRU", "GRU_RESET_BEFORE"})
  void gradientUnderVariationalAndRecurrentDropoutIsRight(CellType type) {
    EncoderSize size =
        new EncoderSize(new RecurrentSize(type, 5), 2, 2, true, DirectionJoin.CONCAT, true);
    TestNetwork network = network(size, new DropoutRates(0.3, true, 0.2));
    NetworkChecks.gradientIsRight(network);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
  }

  @ParameterizedTest
  @EnumSource(names = {"LSTM", "GRU", "RNN"})
  void gradientOfLayerNormalisedCellsIsRight(CellType type) {
    EncoderSize size =
        new EncoderSize(new RecurrentSize(type, 8, true), 8, 1, true, DirectionJoin.CONCAT, false);
    NetworkChecks.gradientIsRight(network(size, 0));
  }

  @ParameterizedTest
  @EnumSource
  void gradientOfJoinedDirectionsIsRight(DirectionJoin join) {
    NetworkChecks.gradientIsRight(
        network(new EncoderSize(new RecurrentSize(CellType.GRU, 2), 2, 2, true, join, true), 0.3));
  }

  @ParameterizedTest
  @EnumSource
  void fusedJoinIsReference(DirectionJoin join) {
    TestNetwork network =
        network(new EncoderSize(new RecurrentSize(CellType.GRU, 19), 2, 2, true, join, true), 0.3);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 1, true, false",
    "LSTM, 2, true, true",
    "GRU, 1, true, false",
    "GRU, 2, false, false",
    "RNN, 2, true, true",
    "GRU_RESET_BEFORE, 1, true, false",
    "LSTM_FULL_GATE_RECURRENCE, 2, true, false"
  })
  void fusedIsReference(CellType type, int layers, boolean bidirectional, boolean residual) {
    TestNetwork network =
        network(
            new EncoderSize(
                new RecurrentSize(type, 19),
                2,
                layers,
                bidirectional,
                DirectionJoin.CONCAT,
                residual),
            0.3);
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }
}
