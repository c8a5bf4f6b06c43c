package org.nmt4j.recipe;

/** The recurrent cell. */
public enum Cell {
  /** Long short-term memory (Hochreiter and Schmidhuber 1997), with a forget gate. */
  LSTM,

  /** Gated recurrent unit (Cho et al. 2014). */
  GRU;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
