package org.nmt4j.decoder;

import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.op.Join;

/**
 * The state that the decoder carries from one target position to the next.
 *
 * @param layers the recurrent state of each layer, lowest first
 * @param feed R x O, the previous attentional state with input feeding, else null
 * @param coverage R x S, the sum of all attention weights before, if the attention reads it; else
 *     null
 * @param sentences the sentence of the batch that each row translates
 */
public record DecoderState(
    List<RecurrentState> layers, Variable feed, Variable coverage, int[] sentences) {
  /** Returns the state whose row i is row {@code rows[i]} of this state. Row numbers may repeat. */
  public DecoderState select(Tape tape, int[] rows) {
    int[] chosen = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = sentences[rows[i]];
    }
    return new DecoderState(
        layers.stream().map(state -> state.select(tape, rows)).toList(),
        feed == null ? null : Join.rows(tape, feed, rows),
        coverage == null ? null : Join.rows(tape, coverage, rows),
        chosen);
  }
}
