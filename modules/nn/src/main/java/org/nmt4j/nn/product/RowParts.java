package org.nmt4j.nn.product;

/**
 * Cuts many rows into parts of few different sizes. A kernel for one number of rows takes
 * milliseconds to compile and half a megabyte. So the parts have a multiple of {@link
 * PreparedWeight#MANY_ROWS} rows as long as there are so many, then a multiple of {@link
 * RowProbe#BLOCK}, and the last part has the remainder. A part that would have more rows than the
 * caller allows has the most that the caller allows.
 */
final class RowParts {
  private RowParts() {}

  /**
   * Returns the number of rows of the next part.
   *
   * @param rows the number of rows left
   * @param most the largest number of rows of a part
   */
  static int next(int rows, int most) {
    int unit = 1;
    if (rows >= PreparedWeight.MANY_ROWS) {
      unit = PreparedWeight.MANY_ROWS;
    } else if (rows >= RowProbe.BLOCK) {
      unit = RowProbe.BLOCK;
    }
    return Math.min(rows / unit * unit, most);
  }
}
