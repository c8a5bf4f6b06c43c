package org.nmt4j.recipe;

/**
 * The columns of the pairs in a tab separated file. Other columns are ignored.
 *
 * @param source the column of the source side, counted from 1
 * @param target the column of the target side, counted from 1
 */
public record TsvColumns(int source, int target) {

  /**
   * Checks the columns.
   *
   * @throws IllegalArgumentException if a column is less than 1 or both are the same
   */
  public TsvColumns {
    if (source < 1 || target < 1 || source == target) {
      throw new IllegalArgumentException("columns " + source + " and " + target);
    }
  }

  /** Returns the least number of columns in a line. */
  public int least() {
    return Math.max(source, target);
  }

  /** Returns the spelling in recipes, such as {@code [1, 2]}. */
  @Override
  public String toString() {
    return "[" + source + ", " + target + "]";
  }
}
