package org.nmt4j.nn.cell;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Join;

/**
 * The state that a recurrent layer carries from one step to the next.
 *
 * @param hidden B x H
 * @param cell the cell of an LSTM, B x H, or B x 4H with full gate recurrence, where the gates
 *     stand beside the cell; null for other cells
 */
public record RecurrentState(Variable hidden, Variable cell) {
  /** Returns a state of zeros. */
  public static RecurrentState zeros(Tape tape, RecurrentSize size, int rows) {
    return new RecurrentState(
        tape.constantZeros(rows, size.hidden()),
        size.cellWidth() > 0 ? tape.constantZeros(rows, size.cellWidth()) : null);
  }

  /** Returns the state whose row i is row {@code rows[i]} of this state. */
  public RecurrentState select(Tape tape, int[] rows) {
    return new RecurrentState(
        Join.rows(tape, hidden, rows), cell == null ? null : Join.rows(tape, cell, rows));
  }
}
