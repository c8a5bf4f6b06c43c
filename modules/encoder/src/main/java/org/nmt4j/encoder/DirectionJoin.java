package org.nmt4j.encoder;

import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.Join;

/** Joins the states of two directions, each of which has its own weights. */
public enum DirectionJoin {
  /** [forward ; backward], of width 2H (Schuster and Paliwal 1997). */
  CONCAT,

  /** forward + backward, of width H. */
  SUM,

  /** (forward + backward) / 2, of width H. */
  MEAN;

  /** Returns the width of two joined directions of H units each. */
  int width(int hidden) {
    return this == CONCAT ? 2 * hidden : hidden;
  }

  /** Joins one or two sequences of S states (B x H). Returns S*B rows. */
  Variable apply(Tape tape, List<List<Variable>> directions) {
    if (this == CONCAT || directions.size() == 1) {
      return Join.steps(tape, directions);
    }
    Variable forward = Join.steps(tape, directions.subList(0, 1));
    Variable backward = Join.steps(tape, directions.subList(1, 2));
    Variable sum = Elementwise.add(tape, forward, backward);
    return this == SUM ? sum : Elementwise.scale(tape, 0.5, sum);
  }
}
