package org.nmt4j.recipe;

/** How training computes a kind of matrix product. */
public enum ProductMethodChoice {
  /** The fastest method on this machine. */
  MEASURED,

  /** oneDNN, with one kernel for any number of rows. */
  ANY_ROWS,

  /** oneDNN, in parts, with a kernel for each number of rows. */
  EXACT_ROWS,

  /** The BLAS library. */
  BLAS;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
