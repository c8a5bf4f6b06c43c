package org.nmt4j.nn.op;

import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;

/** Looks up rows of an embedding table (V x E) by id. */
public final class Embedding {
  private Embedding() {}

  /**
   * Returns the rows of N ids, N x E. The padding row receives no gradient, so it keeps its initial
   * value.
   *
   * @throws IndexOutOfBoundsException for an id outside the table
   */
  public static Variable apply(Tape tape, Parameter table, int[] ids, int padding) {
    for (int id : ids) {
      if (id < 0 || id >= table.rows()) {
        throw new IndexOutOfBoundsException(
            "id " + id + " outside the vocabulary of " + table.rows());
      }
    }
    Variable rows = tape.variable(ids.length, table.columns());
    tape.kernels().rows().gather(tape.value(table), ids, rows.value());
    tape.record(() -> tape.addRows(table, rows.gradient(), ids, padding));
    return rows;
  }
}
