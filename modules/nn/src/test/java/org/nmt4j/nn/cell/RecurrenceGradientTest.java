package org.nmt4j.nn.cell;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.kernel.Kernels;

class RecurrenceGradientTest {
  @ParameterizedTest
  @EnumSource
  void gradientIsRight(CellType type) {
    NetworkChecks.gradientIsRight(RecurrenceNetwork.of(new RecurrentSize(type, 2)));
  }

  @ParameterizedTest
  @EnumSource
  void gradientIsRightFromZeros(CellType type) {
    NetworkChecks.gradientIsRight(
        new RecurrenceNetwork(new RecurrentSize(type, 4), true, 0).network());
  }

  @ParameterizedTest
  @EnumSource
  void layerNormalisedGradientIsRight(CellType type) {
    NetworkChecks.gradientIsRight(RecurrenceNetwork.of(new RecurrentSize(type, 8, true)));
  }

  @ParameterizedTest
  @EnumSource
  void layerNormalisedFusedIsReference(CellType type) {
    TestNetwork network = RecurrenceNetwork.of(new RecurrentSize(type, 21, true));
    NetworkChecks.fusedIsReference(network, Kernels.fused());
    NetworkChecks.fusedGradientIsRight(network, Kernels.fused());
  }

  @ParameterizedTest
  @CsvSource({
    "LSTM, 3",
    "LSTM, 16",
    "LSTM, 37",
    "GRU, 3",
    "GRU, 16",
    "GRU, 37",
    "RNN, 37",
    "RNN_RELU, 37",
    "GRU_RESET_BEFORE, 37",
    "LSTM_NO_INPUT_GATE, 37",
    "LSTM_NO_FORGET_GATE, 37",
    "LSTM_NO_OUTPUT_GATE, 37",
    "LSTM_NO_INPUT_ACTIVATION, 37",
    "LSTM_NO_OUTPUT_ACTIVATION, 37",
    "LSTM_COUPLED_GATES, 37",
    "LSTM_PEEPHOLES, 37",
    "LSTM_FULL_GATE_RECURRENCE, 37"
  })
  void fusedIsReference(CellType type, int hidden) {
    NetworkChecks.fusedIsReference(
        RecurrenceNetwork.of(new RecurrentSize(type, hidden)), Kernels.fused());
  }

  @ParameterizedTest
  @EnumSource
  void fusedGradientIsRight(CellType type) {
    NetworkChecks.fusedGradientIsRight(
        RecurrenceNetwork.of(new RecurrentSize(type, 21)), Kernels.fused());
  }
}
