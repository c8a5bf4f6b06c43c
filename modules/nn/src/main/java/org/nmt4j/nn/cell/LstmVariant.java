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

/** An LSTM by its parts. */
record LstmVariant(Set<LstmPart> parts) {
  /** The LSTM of {@link org.nmt4j.nn.kernel.CellKernels#lstm}. */
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

  /** The gates, in their order among the columns of the projections. */
  List<LstmPart> gates() {
    List<LstmPart> gates = new ArrayList<>(List.of(INPUT_GATE, FORGET_GATE, OUTPUT_GATE));
    gates.retainAll(parts);
    return gates;
  }

  /** Column blocks of the projections: the gates and the candidate. */
  int blocks() {
    return gates().size() + 1;
  }

  /** The block of a gate; the candidate stands before the output gate, as in the plain LSTM. */
  int block(LstmPart gate) {
    return gate == OUTPUT_GATE ? candidate() + 1 : gates().indexOf(gate);
  }

  /** The block of the candidate. */
  int candidate() {
    return blocks() - (has(OUTPUT_GATE) ? 2 : 1);
  }

  /** Vectors carried over time: hidden, cell, and the gates where gates see them. */
  int states() {
    return has(LstmPart.FULL_GATE_RECURRENCE) ? 2 + gates().size() : 2;
  }
}
