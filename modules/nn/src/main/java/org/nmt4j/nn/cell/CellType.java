package org.nmt4j.nn.cell;

import static org.nmt4j.nn.cell.LstmVariant.PLAIN;

/** Which recurrent cell. Variants of the LSTM are those of Greff et al. (2017). */
public enum CellType {
  /** Elman's network (1990): h = tanh(x + W h'). */
  RNN(1),

  /** The same with a rectifier: h = max(0, x + W h'). */
  RNN_RELU(1),

  /** Long short-term memory. */
  LSTM(PLAIN),

  /** i = 1. */
  LSTM_NO_INPUT_GATE(PLAIN.without(LstmPart.INPUT_GATE)),

  /** f = 1, as in Hochreiter and Schmidhuber (1997). */
  LSTM_NO_FORGET_GATE(PLAIN.without(LstmPart.FORGET_GATE)),

  /** o = 1. */
  LSTM_NO_OUTPUT_GATE(PLAIN.without(LstmPart.OUTPUT_GATE)),

  /** The candidate is written without tanh. */
  LSTM_NO_INPUT_ACTIVATION(PLAIN.without(LstmPart.INPUT_ACTIVATION)),

  /** The cell is read without tanh. */
  LSTM_NO_OUTPUT_ACTIVATION(PLAIN.without(LstmPart.OUTPUT_ACTIVATION)),

  /** f = 1 - i. */
  LSTM_COUPLED_GATES(PLAIN.without(LstmPart.FORGET_GATE).with(LstmPart.COUPLED_GATES)),

  /** Gates see the cell (Gers and Schmidhuber 2000). */
  LSTM_PEEPHOLES(PLAIN.with(LstmPart.PEEPHOLES)),

  /** Gates see all gates of the last step. */
  LSTM_FULL_GATE_RECURRENCE(PLAIN.with(LstmPart.FULL_GATE_RECURRENCE)),

  /** The gated recurrent unit with the reset gate after the recurrent product. */
  GRU(3),

  /** The gated recurrent unit with the reset gate before it. */
  GRU_RESET_BEFORE(3);

  private final int gates;
  private final int states;
  private final LstmVariant lstm;

  CellType(int gates) {
    this.gates = gates;
    this.states = 1;
    this.lstm = null;
  }

  CellType(LstmVariant lstm) {
    this.gates = lstm.blocks();
    this.states = lstm.states();
    this.lstm = lstm;
  }

  /** Number of gate blocks in the projections, the candidate's included. */
  public int gates() {
    return gates;
  }

  /**
   * Number of vectors carried over time: hidden, for the LSTM the cell, and with full gate
   * recurrence the three gates.
   */
  public int states() {
    return states;
  }

  /** The LSTM's parts; null for other cells. */
  LstmVariant lstm() {
    return lstm;
  }
}
