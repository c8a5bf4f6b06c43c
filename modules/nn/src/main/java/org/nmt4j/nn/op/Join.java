package org.nmt4j.nn.op;

import java.util.List;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;

/** Joins matrices and takes them apart. */
public final class Join {
  private Join() {}

  /** Returns left and right side by side, N x (L + R). */
  public static Variable columns(Tape tape, Variable left, Variable right) {
    return steps(tape, List.of(List.of(left), List.of(right)));
  }

  /**
   * Stacks the T matrices (B x H_i) of each sequence in time order, and puts the stacked sequences
   * side by side. Returns T*B x (sum of H_i).
   */
  public static Variable steps(Tape tape, List<List<Variable>> sequences) {
    int steps = sequences.get(0).size();
    int rows = sequences.get(0).get(0).rows();
    int columns = sequences.stream().mapToInt(sequence -> sequence.get(0).columns()).sum();
    Variable whole = tape.variable(steps * rows, columns);
    int column = 0;
    for (List<Variable> sequence : sequences) {
      int at = column;
      for (int t = 0; t < steps; t++) {
        tape.kernels()
            .rows()
            .copyInto(sequence.get(t).value(), whole.value().slice(t * rows, rows), at);
      }
      tape.record(
          () -> {
            for (int t = 0; t < steps; t++) {
              if (sequence.get(t).gradient() != null) {
                tape.kernels()
                    .rows()
                    .addFrom(
                        whole.gradient().slice(t * rows, rows), at, sequence.get(t).gradient());
              }
            }
          });
      column += sequence.get(0).columns();
    }
    return whole;
  }

  /** Returns columns {@code from} to {@code from + count} as a separate matrix. */
  public static Variable part(Tape tape, Variable whole, int from, int count) {
    Variable part = tape.variable(whole.rows(), count);
    part.value().zero();
    tape.kernels().rows().addFrom(whole.value(), from, part.value());
    if (whole.gradient() == null) {
      return part;
    }
    tape.record(
        () -> {
          // Gradients accumulate, so the columns are read, added to and written back.
          Variable sum = tape.variable(whole.rows(), count);
          sum.value().zero();
          tape.kernels().rows().addFrom(whole.gradient(), from, sum.value());
          tape.kernels().rows().add(part.gradient(), sum.value());
          tape.kernels().rows().copyInto(sum.value(), whole.gradient(), from);
        });
    return part;
  }

  /**
   * Returns the rows of x (N x C) with the given indices, as indices.length x C. Indices may
   * repeat.
   */
  public static Variable rows(Tape tape, Variable x, int[] indices) {
    Variable y = tape.variable(indices.length, x.columns());
    tape.kernels().rows().gather(x.value(), indices, y.value());
    if (x.gradient() != null) {
      tape.record(() -> tape.kernels().rows().scatterAdd(y.gradient(), indices, x.gradient()));
    }
    return y;
  }
}
