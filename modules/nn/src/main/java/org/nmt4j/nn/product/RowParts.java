package org.nmt4j.nn.product;

/**
 * Cuts many rows into parts of few different sizes. A kernel for one number of rows takes
 * milliseconds to compile and half a megabyte. So the parts have a multiple of {@link
 * PreparedWeight#MANY_ROWS} rows, then a multiple of {@link RowProbe#BLOCK}, then the remainder.
 */
final class RowParts {
  /** The largest number of rows in a part. */
  private static final int MOST = 8 * PreparedWeight.MANY_ROWS;

  private RowParts() {}

  /** Returns the number of rows of the next part, given the number of rows left. */
  static int next(int rows) {
    for (int unit : new int[] {PreparedWeight.MANY_ROWS, RowProbe.BLOCK}) {
      if (rows >= unit) {
        return Math.min(rows / unit * unit, MOST);
      }
    }
    return rows;
  }
}
