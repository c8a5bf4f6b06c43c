package org.nmt4j.labelling.network;

import java.util.List;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentState;

/**
 * A pass over lines in one direction, position by position, that keeps what layers carry. B lines,
 * S positions, E width of an input.
 *
 * @param inputs of the first layer at each position, B x E
 * @param states of each layer after each position. Their gradients are of what goes on to the next
 *     position, and from the last one to the output: of hidden state and cell side by side, one as
 *     if the other stayed as it is
 */
public record StateTrace(List<Variable> inputs, List<List<RecurrentState>> states) {
  /** The top layer's state after a position. */
  public RecurrentState top(int position) {
    List<RecurrentState> layers = states.get(position);
    return layers.get(layers.size() - 1);
  }

  /** S. */
  public int positions() {
    return states.size();
  }
}
