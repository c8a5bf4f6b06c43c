package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;
import org.nmt4j.nn.array.Workspace;

/**
 * Multiplies by one weight so that the bits of each row depend on that row alone. So the
 * translation of a sentence does not depend on the sentences beside it.
 *
 * <p>A product is computed in {@linkplain RowParts parts}. {@link RowProbe} tells which numbers of
 * rows keep the bits. A part with such a number is multiplied directly. A larger part is cut into
 * {@linkplain RowProbe#block blocks}, and a smaller one is padded to the next such number. If no
 * block keeps its bits, another kernel multiplies all rows.
 */
final class StableRows {
  private static final ThreadLocal<Workspace> PADDING = ThreadLocal.withInitial(Workspace::new);

  private final RowKernel kernel;
  private final RowProbe probe;
  private final RowKernel fallback;

  /**
   * Creates products by a kernel.
   *
   * @param probe tests the same kernel
   * @param fallback a kernel whose rows keep their bits with any number of rows
   */
  StableRows(RowKernel kernel, RowProbe probe, RowKernel fallback) {
    this.kernel = kernel;
    this.probe = probe;
    this.fallback = fallback;
  }

  /** Sets y to x W, or adds x W to y. */
  void multiply(Matrix x, Matrix y, boolean adding) {
    int done = 0;
    while (done < x.rows()) {
      int rows = RowParts.next(x.rows() - done, PreparedWeight.MANY_ROWS);
      multiplyPart(x.slice(done, rows), y.slice(done, rows), adding);
      done += rows;
    }
  }

  private void multiplyPart(Matrix x, Matrix y, boolean adding) {
    int rows = x.rows();
    int block = probe.block(adding);
    if (block == 1) {
      fallback.multiply(x, y, adding);
    } else if (probe.keepsBits(rows, adding)) {
      kernel.multiply(x, y, adding);
    } else {
      int done = 0;
      for (; done + block <= rows; done += block) {
        kernel.multiply(x.slice(done, block), y.slice(done, block), adding);
      }
      if (done < rows) {
        multiplyPadded(x.slice(done, rows - done), y.slice(done, rows - done), adding);
      }
    }
  }

  private void multiplyPadded(Matrix x, Matrix y, boolean adding) {
    int rows = probe.padded(x.rows(), adding);
    Workspace workspace = PADDING.get();
    workspace.reset();
    Matrix left = workspace.zeros(rows, x.columns());
    Matrix product = workspace.zeros(rows, y.columns());
    copy(x, left.slice(0, x.rows()));
    if (adding) {
      copy(y, product.slice(0, y.rows()));
    }
    kernel.multiply(left, product, adding);
    copy(product.slice(0, y.rows()), y);
  }

  private static void copy(Matrix from, Matrix to) {
    float[] values = Scratch.array(0, from.size());
    from.read(values);
    to.write(values);
  }

  /** Returns the number that {@link PreparedWeight#leastRows()} describes. */
  int leastRows() {
    int least = probe.block(true);
    if (least == 1) {
      return 0;
    }
    while (least > 1 && probe.keepsBits(least - 1, true)) {
      least--;
    }
    return least;
  }

  /** Notes that the weight's values have changed. */
  void invalidate() {
    probe.invalidate();
  }
}
