package org.nmt4j.nn.cell;

/** Which recurrent cell. */
public enum CellType {
  LSTM(4, 2),
  GRU(3, 1);

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
