package org.nmt4j.decoder;

import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Join;

/**
 * What the decoder carries from one target position to the next.
 *
 * @param layers the recurrent state of each layer, lowest first
 * @param feed R x O, the last attentional state when input feeding is on, else null
 * @param sentences for each row, the sentence of the batch it translates
 */
public record DecoderState(List<RecurrentState> layers, Variable feed, int[] sentences) {
  /** The state whose row i is row {@code rows[i]} of this one; rows may repeat or be left out. */
  public DecoderState select(Tape tape, int[] rows) {
    int[] chosen = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = sentences[rows[i]];
    }
    return new DecoderState(
        layers.stream().map(state -> state.select(tape, rows)).toList(),
        feed == null ? null : Join.rows(tape, feed, rows),
        chosen);
  }
}
