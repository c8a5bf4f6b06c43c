package org.nmt4j.nn.product;

import java.util.Locale;

/** A way to compute a product of many rows. The ways round differently. */
public enum ProductMethod {
  /** oneDNN, with one kernel for any number of rows. */
  ANY_ROWS,

  /** oneDNN, in parts, with a kernel for each number of rows. */
  EXACT_ROWS,

  /** The BLAS library of ND4J: OpenBLAS, unless the user has named another one. */
  BLAS;

  /** Returns the name in a recipe, such as {@code any-rows}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
