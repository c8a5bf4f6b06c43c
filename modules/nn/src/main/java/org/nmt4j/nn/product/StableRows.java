package org.nmt4j.nn.product;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;
import org.nmt4j.nn.array.Workspace;

/**
 * Products by one weight in which the bits of a row depend on that row alone, so that a sentence's
 * translation does not depend on the sentences beside it.
 *
 * <p>A product is made in parts. A part whose number of rows keeps its bits, as {@link RowProbe}
 * finds out, is multiplied as it is; a larger one is cut into {@linkplain RowProbe#block blocks},
 * and a smaller one is padded to the next number that does. Where there is no such block, another
 * kernel multiplies all rows.
 */
final class StableRows {
  private static final ThreadLocal<Workspace> PADDING = ThreadLocal.withInitial(Workspace::new);

  private final RowKernel kernel;
  private final RowProbe probe;
  private final RowKernel other;

  /**
   * Products by a kernel.
   *
   * @param probe of the same kernel
   * @param other a kernel whose rows keep their bits whatever their number
   */
  StableRows(RowKernel kernel, RowProbe probe, RowKernel other) {
    this.kernel = kernel;
    this.probe = probe;
    this.other = other;
  }

  /**
   * Returns how many of so many rows come next. Each number of rows takes a kernel of its own, and
   * that milliseconds and half a megabyte. So parts have {@link Factor#MANY_ROWS} rows, then a
   * multiple of {@link RowProbe#BLOCK}, then the rest.
   */
  static int nextPart(int rows) {
    int whole = rows / RowProbe.BLOCK * RowProbe.BLOCK;
    return whole == 0 ? rows : Math.min(whole, Factor.MANY_ROWS);
  }

  /** Sets y to x W, or adds to it. */
  void multiply(Matrix x, Matrix y, boolean adding) {
    int done = 0;
    while (done < x.rows()) {
      int rows = nextPart(x.rows() - done);
      multiplyPart(x.slice(done, rows), y.slice(done, rows), adding);
      done += rows;
    }
  }

  private void multiplyPart(Matrix x, Matrix y, boolean adding) {
    int rows = x.rows();
    int block = probe.block(adding);
    if (block == 1) {
      other.multiply(x, y, adding);
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

  /** See {@link Factor#leastRows()}. */
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

  /** The values of the weight are others now. */
  void changed() {
    probe.changed();
  }
}
