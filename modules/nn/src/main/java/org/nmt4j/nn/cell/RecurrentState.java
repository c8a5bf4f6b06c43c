package org.nmt4j.nn.cell;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Join;

/**
 * What a recurrent layer carries from one step to the next.
 *
 * @param hidden B x H
 * @param cell B x H for the LSTM, with full gate recurrence the gates beside it, B x 4H; null for
 *     cells without
 */
public record RecurrentState(Variable hidden, Variable cell) {
  /** All zeros. */
  public static RecurrentState zeros(Tape tape, RecurrentSize size, int rows) {
    return new RecurrentState(
        tape.constantZeros(rows, size.hidden()),
        size.cellWidth() > 0 ? tape.constantZeros(rows, size.cellWidth()) : null);
  }

  /** The state whose row i is row {@code rows[i]} of this one. */
  public RecurrentState select(Tape tape, int[] rows) {
    return new RecurrentState(
        Join.rows(tape, hidden, rows), cell == null ? null : Join.rows(tape, cell, rows));
  }
}
