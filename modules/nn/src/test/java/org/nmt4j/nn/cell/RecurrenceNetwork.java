package org.nmt4j.nn.cell;

import static org.nmt4j.nn.fixture.TestNetwork.input;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.fixture.TestNetwork;
import org.nmt4j.nn.fixture.WeightedSum;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.DropoutRates;
import org.nmt4j.nn.op.Join;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.sequence.IdBatch;

/**
 * A network whose result is all hidden states and the last cell of a batch. The sequences end at
 * different steps.
 */
record RecurrenceNetwork(RecurrentSize size, boolean zeroStart, double recurrentDropout) {
  private static final IdBatch BATCH =
      IdBatch.of(List.of(new int[] {1, 1}, new int[] {1, 1, 1}, new int[] {1}), 0);

  static TestNetwork of(RecurrentSize size) {
    return new RecurrenceNetwork(size, false, 0).network();
  }

  TestNetwork network() {
    int rows = BATCH.rows();
    // The normalisation of a short vector of small values is too steep for finite differences.
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
        Dropout dropout = new Dropout(new DropoutRates(0, false, recurrentDropout), 3);
        Recurrence.Loop loop = recurrence.loop(tape, BATCH.positions(), rows, dropout);
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
