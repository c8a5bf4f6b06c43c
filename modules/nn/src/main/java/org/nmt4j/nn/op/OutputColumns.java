package org.nmt4j.nn.op;

import java.util.Arrays;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.PreparedWeight;

/**
 * Some of an {@link OutputLayer}'s V scores, logits = x W' + b with C rows of W and b, picked once
 * for many products. It serves for as long as the memory that its tape then took.
 */
public final class OutputColumns {
  /** Columns come in whole blocks: products have kernels made for each shape, so few are better. */
  private static final int BLOCK = 256;

  private final Matrix bias;
  private final PreparedWeight weight;

  /**
   * Picks the rows.
   *
   * @param tape one that does not record
   * @param ids to score, in the order of the columns; what is behind them scores the first again
   */
  public OutputColumns(Tape tape, OutputLayer layer, int[] ids) {
    int[] columns = Arrays.copyOf(ids, (ids.length + BLOCK - 1) / BLOCK * BLOCK);
    Arrays.fill(columns, ids.length, columns.length, ids[0]);
    Matrix all = tape.value(layer.weight());
    Matrix some = tape.allocate(columns.length, all.columns());
    tape.kernels().rows().gather(all, columns, some);
    weight = tape.kernels().products().prepare(some, true);
    Matrix column = tape.allocate(columns.length, 1);
    tape.kernels().rows().gather(tape.value(layer.bias()).reshape(all.rows(), 1), columns, column);
    bias = column.reshape(1, columns.length);
  }

  /** N x H to N x C; where columns are independent, the bits are those that the layer gives. */
  public Matrix logits(Tape tape, Matrix x) {
    Matrix logits = tape.allocate(x.rows(), bias.columns());
    tape.kernels().rows().setRows(bias, logits);
    weight.multiplyRows(x, logits, true);
    return logits;
  }
}
