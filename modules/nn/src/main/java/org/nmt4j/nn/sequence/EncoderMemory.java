package org.nmt4j.nn.sequence;

import org.nmt4j.nn.Variable;

/**
 * What an encoder leaves for a decoder: B sentences, S positions, M memory width.
 *
 * @param states S*B x M, time-major; rows behind a sentence's end mean nothing
 * @param summary B x M, the final states of all directions, joined as the states are, as a bridge
 *     needs them
 */
public record EncoderMemory(Variable states, Variable summary, int[] lengths) {
  /** S. */
  public int positions() {
    return states.rows() / lengths.length;
  }

  /** B. */
  public int sentences() {
    return lengths.length;
  }

  /** M. */
  public int width() {
    return states.columns();
  }
}
