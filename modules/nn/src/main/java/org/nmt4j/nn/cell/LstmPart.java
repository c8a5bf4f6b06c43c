package org.nmt4j.nn.cell;

/** A part that an LSTM has or lacks (Greff et al. 2017, section 3 and appendix A). */
enum LstmPart {
  /** The input gate, i = sigmoid(...), scales the candidate. Without it, i = 1. */
  INPUT_GATE,

  /** The forget gate, f = sigmoid(...), scales the previous cell. Without it, f = 1. */
  FORGET_GATE,

  /** The output gate, o = sigmoid(...), scales the output. Without it, o = 1. */
  OUTPUT_GATE,

  /** The tanh of the candidate. Without it, g is the plain sum. */
  INPUT_ACTIVATION,

  /** The tanh of the cell in the output. Without it, h = o c. */
  OUTPUT_ACTIVATION,

  /** Coupled gates, f = 1 - i, in place of a separate forget gate. */
  COUPLED_GATES,

  /**
   * Peepholes. The input and forget gates read the previous cell, the output gate reads the new
   * one, element by element.
   */
  PEEPHOLES,

  /** Full gate recurrence. Every gate reads all gates of the previous step. */
  FULL_GATE_RECURRENCE
}
