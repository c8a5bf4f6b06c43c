package org.nmt4j.recipe;

/** The recurrent cell. */
public enum Cell {
  /** Long short-term memory (Hochreiter and Schmidhuber 1997), with a forget gate. */
  LSTM,

  /** LSTM whose candidate is written in full; this and the next seven are of Greff et al. 2017. */
  LSTM_NO_INPUT_GATE,

  /** LSTM that never forgets. */
  LSTM_NO_FORGET_GATE,

  /** LSTM whose cell is read in full. */
  LSTM_NO_OUTPUT_GATE,

  /** LSTM without tanh of the candidate. */
  LSTM_NO_INPUT_ACTIVATION,

  /** LSTM without tanh of the cell where it is read. */
  LSTM_NO_OUTPUT_ACTIVATION,

  /** LSTM that forgets as much as it writes. */
  LSTM_COUPLED_GATES,

  /** LSTM whose gates see the cell. */
  LSTM_PEEPHOLES,

  /** LSTM whose gates see all gates of the step before. */
  LSTM_FULL_GATE_RECURRENCE,

  /** Gated recurrent unit, the reset gate after the recurrent product, as in most toolkits. */
  GRU,

  /** Gated recurrent unit as first published (Cho et al. 2014), the reset gate before it. */
  GRU_RESET_BEFORE,

  /** Simple recurrent network with tanh (Elman 1990). */
  RNN,

  /** Simple recurrent network with a rectifier. */
  RNN_RELU;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
