package org.nmt4j.recipe;

/** The recurrent cell. */
public enum Cell {
  /** Long short-term memory (Hochreiter and Schmidhuber 1997), with a forget gate. */
  LSTM,

  /** Gated recurrent unit, the reset gate after the recurrent product, as in most toolkits. */
  GRU,

  /** Gated recurrent unit as first published (Cho et al. 2014), the reset gate before it. */
  GRU_RESET_BEFORE,

  /** Simple recurrent network with tanh (Elman 1990). */
  RNN;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
