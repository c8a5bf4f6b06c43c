package org.nmt4j.recipe;

/**
 * The columns of a tab separated file that hold the pairs; other columns are ignored.
 *
 * @param source the column of the source side, counted from 1
 * @param target the column of the target side, counted from 1
 */
public record TsvColumns(int source, int target) {

  /** Checks the columns. */
  public TsvColumns {
    if (source < 1 || target < 1 || source == target) {
      throw new IllegalArgumentException("columns " + source + " and " + target);
    }
  }

  /** Returns how many columns a line must have. */
  public int least() {
    return Math.max(source, target);
  }

  /** Returns the value as a recipe writes it. */
  @Override
  public String toString() {
    return "[" + source + ", " + target + "]";
  }
}
