package org.nmt4j.labelling.network;

import java.util.List;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.cell.RecurrentState;

/**
 * The inputs and states of a pass over lines in one direction, position by position. B lines, S
 * positions, E width of an input.
 *
 * @param inputs the input of the first layer at each position, B x E
 * @param states the states of each layer after each position. The gradient of a state covers its
 *     effect through the next position, or through the output for the last position. Hidden state
 *     and cell have partial derivatives, each with the other held constant.
 */
public record StateTrace(List<Variable> inputs, List<List<RecurrentState>> states) {
  /** Returns the state of the top layer after a position. */
  public RecurrentState top(int position) {
    List<RecurrentState> layers = states.get(position);
    return layers.get(layers.size() - 1);
  }

  /** Returns the number of positions, S. */
  public int positions() {
    return states.size();
  }
}
