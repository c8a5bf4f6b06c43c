package org.nmt4j.nn.cell;

import static org.nmt4j.nn.cell.LstmVariant.PLAIN;

/**
 * The recurrent cells. The variants of the LSTM are those of Greff et al. (2017). Each constant
 * shows what differs from {@code LstmRecurrence}; see there for the letters.
 */
public enum CellType {
  /** The simple recurrent network (Elman 1990): h = tanh(x + R h'). */
  RNN(1),

  /** The simple recurrent network with a rectifier: h = max(0, x + R h'). */
  RNN_RELU(1),

  /** Long short-term memory, see {@code LstmRecurrence}. */
  LSTM(PLAIN),

  /** i = 1. */
  LSTM_NO_INPUT_GATE(PLAIN.without(LstmPart.INPUT_GATE)),

  /** f = 1, as in Hochreiter and Schmidhuber (1997). */
  LSTM_NO_FORGET_GATE(PLAIN.without(LstmPart.FORGET_GATE)),

  /** o = 1. */
  LSTM_NO_OUTPUT_GATE(PLAIN.without(LstmPart.OUTPUT_GATE)),

  /** No tanh on the candidate: g = x_g + R_g h'. */
  LSTM_NO_INPUT_ACTIVATION(PLAIN.without(LstmPart.INPUT_ACTIVATION)),

  /** No tanh on the cell: h = o c. */
  LSTM_NO_OUTPUT_ACTIVATION(PLAIN.without(LstmPart.OUTPUT_ACTIVATION)),

  /** f = 1 - i. */
  LSTM_COUPLED_GATES(PLAIN.without(LstmPart.FORGET_GATE).with(LstmPart.COUPLED_GATES)),

  /** Peepholes: each gate also reads the cell (Gers and Schmidhuber 2000). */
  LSTM_PEEPHOLES(PLAIN.with(LstmPart.PEEPHOLES)),

  /** Full gate recurrence: each gate also reads all gates of the previous step. */
  LSTM_FULL_GATE_RECURRENCE(PLAIN.with(LstmPart.FULL_GATE_RECURRENCE)),

  /**
   * Gated recurrent unit with the reset gate after the recurrent product, see {@code
   * GruRecurrence}.
   */
  GRU(3),

  /**
   * Gated recurrent unit with the reset gate before the recurrent product, see {@code
   * ResetBeforeRecurrence}.
   */
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

  /**
   * Returns G, the number of column blocks in the projections: one for each gate and one for the
   * candidate.
   */
  public int gates() {
    return gates;
  }

  /**
   * Returns the number of vectors that the state carries over time: the hidden state, for the LSTM
   * also the cell, and with full gate recurrence also the three gates.
   */
  public int states() {
    return states;
  }

  /** Returns the parts of an LSTM, or null for other cells. */
  LstmVariant lstm() {
    return lstm;
  }
}
