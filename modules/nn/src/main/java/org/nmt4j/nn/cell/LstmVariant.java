package org.nmt4j.nn.cell;

import static org.nmt4j.nn.cell.LstmPart.FORGET_GATE;
import static org.nmt4j.nn.cell.LstmPart.INPUT_ACTIVATION;
import static org.nmt4j.nn.cell.LstmPart.INPUT_GATE;
import static org.nmt4j.nn.cell.LstmPart.OUTPUT_ACTIVATION;
import static org.nmt4j.nn.cell.LstmPart.OUTPUT_GATE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts that an LSTM has. */
record LstmVariant(Set<LstmPart> parts) {
  /** The LSTM of {@link LstmRecurrence}. */
  static final LstmVariant PLAIN =
      new LstmVariant(
          EnumSet.of(INPUT_GATE, FORGET_GATE, OUTPUT_GATE, INPUT_ACTIVATION, OUTPUT_ACTIVATION));

  LstmVariant without(LstmPart part) {
    EnumSet<LstmPart> less = EnumSet.copyOf(parts);
    less.remove(part);
    return new LstmVariant(less);
  }

  LstmVariant with(LstmPart part) {
    EnumSet<LstmPart> more = EnumSet.copyOf(parts);
    more.add(part);
    return new LstmVariant(more);
  }

  boolean has(LstmPart part) {
    return parts.contains(part);
  }

  /** Returns the gates in the order of their column blocks in the projections. */
  List<LstmPart> gates() {
    List<LstmPart> gates = new ArrayList<>(List.of(INPUT_GATE, FORGET_GATE, OUTPUT_GATE));
    gates.retainAll(parts);
    return gates;
  }

  /**
   * Returns the number of column blocks of the projections: one for each gate and one for the
   * candidate.
   */
  int blocks() {
    return gates().size() + 1;
  }

  /**
   * Returns the index of a gate's column block. The candidate stands before the output gate, as in
   * the plain LSTM.
   */
  int block(LstmPart gate) {
    return gate == OUTPUT_GATE ? candidate() + 1 : gates().indexOf(gate);
  }

  /** Returns the index of the candidate's column block. */
  int candidate() {
    return blocks() - (has(OUTPUT_GATE) ? 2 : 1);
  }

  /**
   * Returns the number of vectors that the state carries: the hidden state, the cell and, with full
   * gate recurrence, the gates.
   */
  int states() {
    return has(LstmPart.FULL_GATE_RECURRENCE) ? 2 + gates().size() : 2;
  }
}
