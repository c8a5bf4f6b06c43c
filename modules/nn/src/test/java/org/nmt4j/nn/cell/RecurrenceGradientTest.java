package org.nmt4j.nn.cell;

import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.fixture.NetworkChecks;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.sequence.IdBatch;

class RecurrenceGradientTest {
  private static final IdBatch BATCH =
      IdBatch.of(List.of(new int[] {1, 1}, new int[] {1, 1, 1}, new int[] {1}), 0);

  @ParameterizedTest
  @EnumSource
  void gradientIsRight(CellType type) {
    NetworkChecks.gradientIsRight(recurrence(new RecurrentSize(type, 2), false));
  }

  @ParameterizedTest
  @EnumSource
  void gradientIsRightFromZeros(CellType type) {
    NetworkChecks.gradientIsRight(
        recurrence(new RecurrentSize(type, 4), true), (run, check) -> check.sampling(4, 1));
  }

  @ParameterizedTest
  @EnumSource
  void layerNormalisedGradientIsRight(CellType type) {
    NetworkChecks.gradientIsRight(
        recurrence(new RecurrentSize(type, 8, true), false), (run, check) -> check.sampling(4, 1));
  }

  @ParameterizedTest
  @EnumSource
  void layerNormalisedFusedIsReference(CellType type) {
    TestNetwork network = recurrence(new RecurrentSize(type, 21, true), false);
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
        recurrence(new RecurrentSize(type, hidden), false), Kernels.fused());
  }

  @ParameterizedTest
  @EnumSource
  void fusedGradientIsRight(CellType type) {
    NetworkChecks.fusedGradientIsRight(
        recurrence(new RecurrentSize(type, 21), false), Kernels.fused());
  }

  /** All hidden states and the last cell, over a batch whose sequences end at different steps. */
  private static TestNetwork recurrence(RecurrentSize size, boolean zeroStart) {
    int rows = BATCH.rows();
    // Normalising a short vector that happens to be small is steep, which finite differences mind.
    int inputs = size.layerNorm() ? 8 : 2;
    return parameters -> {
      Linear projection = Recurrence.inputs(parameters, "layer", size, inputs);
      Recurrence recurrence = Recurrence.of(parameters, "layer", size);
      Parameter x = input(parameters, "x", BATCH.ids().length, inputs);
      Parameter h = zeroStart ? null : input(parameters, "h", rows, size.hidden());
      Parameter c =
          zeroStart || size.cellWidth() == 0
              ? null
              : input(parameters, "c", rows, size.cellWidth());
      return tape -> {
        Variable projected = projection.apply(tape, tape.parameter(x));
        Recurrence.Loop loop = recurrence.loop(tape, BATCH.positions(), rows);
        RecurrentState state =
            zeroStart
                ? RecurrentState.zeros(tape, size, rows)
                : new RecurrentState(tape.parameter(h), c == null ? null : tape.parameter(c));
        List<Variable> states = new ArrayList<>();
        for (int t = 0; t < BATCH.positions(); t++) {
          state = loop.advance(projected.slice(t * rows, rows), state, BATCH.active(t));
          states.add(state.hidden());
        }
        Variable all = Join.steps(tape, List.of(states));
        return size.cellWidth() == 0 ? WeightedSum.loss(all) : WeightedSum.loss(all, state.cell());
      };
    };
  }
}
