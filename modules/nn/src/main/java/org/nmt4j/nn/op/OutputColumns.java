package org.nmt4j.nn.op;

import java.util.Arrays;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.PreparedWeight;

/**
 * Computes some of the V logits of an {@link OutputLayer}: logits = x W' + b with C chosen rows of
 * W and b. The rows are copied once for many products. The object is valid as long as the workspace
 * of its tape is not reset.
 */
public final class OutputColumns {
  /**
   * The number of columns is rounded up to a multiple of this. Libraries compile a kernel for each
   * shape, so few different shapes are better.
   */
  private static final int BLOCK = 256;

  private final Matrix bias;
  private final PreparedWeight weight;

  /**
   * Copies the rows of the given ids.
   *
   * @param tape a tape that does not record
   * @param ids the ids to score, in the order of the columns; columns beyond them repeat the first
   *     id
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

  /**
   * Returns the logits of x (N x H), N x C. If columns are independent, the logits have the same
   * bits as those of the layer.
   */
  public Matrix logits(Tape tape, Matrix x) {
    Matrix logits = tape.allocate(x.rows(), bias.columns());
    tape.kernels().rows().setRows(bias, logits);
    weight.multiplyRows(x, logits, true);
    return logits;
  }
}
