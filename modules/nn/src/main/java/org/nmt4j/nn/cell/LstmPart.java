package org.nmt4j.nn.cell;

/** What an LSTM may have or lack (Greff et al. 2017, section 3 and appendix A). */
enum LstmPart {
  /** i = sigmoid(...) weighs what is written; absent: i = 1. */
  INPUT_GATE,

  /** f = sigmoid(...) weighs what is kept; absent: f = 1. */
  FORGET_GATE,

  /** o = sigmoid(...) weighs what is read; absent: o = 1. */
  OUTPUT_GATE,

  /** tanh of the candidate; absent: as it is. */
  INPUT_ACTIVATION,

  /** tanh of the cell as it is read; absent: as it is. */
  OUTPUT_ACTIVATION,

  /** f = 1 - i, in place of a forget gate of its own. */
  COUPLED_GATES,

  /** Input and forget gate see the last cell, the output gate the new one, element by element. */
  PEEPHOLES,

  /** Every gate sees all gates of the last step. */
  FULL_GATE_RECURRENCE
}
