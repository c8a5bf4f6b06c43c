package org.nmt4j.nn.cell;

/** Which recurrent cell. */
public enum CellType {
  /** Elman's network (1990): h = tanh(x + W h'). */
  RNN(1, 1),

  /** Long short-term memory. */
  LSTM(4, 2),

  /** The gated recurrent unit with the reset gate after the recurrent product. */
  GRU(3, 1),

  /** The gated recurrent unit with the reset gate before it. */
  GRU_RESET_BEFORE(3, 1);

  private final int gates;
  private final int states;

  CellType(int gates, int states) {
    this.gates = gates;
    this.states = states;
  }

  /** Number of gate blocks in the projections. */
  public int gates() {
    return gates;
  }

  /** Number of vectors carried over time: hidden, and for the LSTM the cell. */
  public int states() {
    return states;
  }
}
