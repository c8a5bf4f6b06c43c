package org.nmt4j.recipe;

/** The recurrent cell. */
public enum Cell {
  /** Long short-term memory (Hochreiter and Schmidhuber 1997), with a forget gate. */
  LSTM,

  /**
   * LSTM without the input gate. This and the next seven variants are those of Greff et al. (2017).
   */
  LSTM_NO_INPUT_GATE,

  /** LSTM without the forget gate. */
  LSTM_NO_FORGET_GATE,

  /** LSTM without the output gate. */
  LSTM_NO_OUTPUT_GATE,

  /** LSTM without the tanh of the candidate. */
  LSTM_NO_INPUT_ACTIVATION,

  /** LSTM without the tanh of the cell in the output. */
  LSTM_NO_OUTPUT_ACTIVATION,

  /** LSTM whose forget gate is one minus the input gate. */
  LSTM_COUPLED_GATES,

  /** LSTM whose gates also read the cell. */
  LSTM_PEEPHOLES,

  /** LSTM whose gates also read all gates of the previous step. */
  LSTM_FULL_GATE_RECURRENCE,

  /** Gated recurrent unit with the reset gate after the recurrent product, as in most toolkits. */
  GRU,

  /**
   * Gated recurrent unit with the reset gate before the recurrent product, as first published by
   * Cho et al. (2014).
   */
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
