package org.nmt4j.encoder;

import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.op.Elementwise;
import org.nmt4j.nn.op.Join;

/** What becomes of the states of two directions; each has weights of its own. */
public enum DirectionJoin {
  /** [forward ; backward], 2H wide (Schuster and Paliwal 1997). */
  CONCAT,

  /** forward + backward, H wide. */
  SUM,

  /** (forward + backward) / 2, H wide. */
  MEAN;

  /** Width of two directions of H each. */
  int width(int hidden) {
    return this == CONCAT ? 2 * hidden : hidden;
  }

  /** One or two sequences of S states of B x H to S*B rows. */
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
