package org.nmt4j.encoder;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.Recurrence;
import org.nmt4j.nn.cell.RecurrentSize;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Dropout;
import org.nmt4j.nn.op.Linear;
import org.nmt4j.nn.sequence.IdBatch;

/**
 * A recurrent layer in one direction.
 *
 * <p>At padding, a row keeps its state. So the last state of the forward direction is that of each
 * sentence's last token, and the backward direction starts from zero at each sentence's last token.
 */
final class DirectedLayer {
  private final RecurrentSize size;
  private final Linear input;
  private final Recurrence recurrence;
  private final boolean backward;

  DirectedLayer(
      Parameters parameters, String name, RecurrentSize size, int inputs, boolean backward) {
    this.size = size;
    this.input = Recurrence.inputs(parameters, name, size, inputs);
    this.recurrence = Recurrence.of(parameters, name, size);
    this.backward = backward;
  }

  /**
   * Runs over a sequence, S*B x I. Returns the S states in the order of the positions. {@code
   * before} is the first state, or null for zeros.
   */
  List<RecurrentState> run(
      Tape tape, Variable sequence, IdBatch batch, Dropout dropout, RecurrentState before) {
    int rows = batch.rows();
    int positions = batch.positions();
    Variable projected = input.apply(tape, sequence); // S*B x GH
    Recurrence.Loop loop = recurrence.loop(tape, positions, rows, dropout);
    RecurrentState state = before == null ? RecurrentState.zeros(tape, size, rows) : before;
    RecurrentState[] states = new RecurrentState[positions];
    for (int step = 0; step < positions; step++) {
      int t = backward ? positions - 1 - step : step;
      state = loop.advance(projected.slice(t * rows, rows), state, batch.active(t));
      states[t] = state;
    }
    return Arrays.asList(states);
  }

  /** Returns the state after all steps of this direction. */
  RecurrentState finalState(List<RecurrentState> states) {
    return states.get(backward ? 0 : states.size() - 1);
  }
}
