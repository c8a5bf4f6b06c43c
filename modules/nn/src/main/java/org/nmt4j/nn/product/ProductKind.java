package org.nmt4j.nn.product;

import java.util.List;
import java.util.Locale;
import org.nmt4j.nn.array.Matrix;

/**
 * A kind of product that training computes. Each kind has its own fastest {@link ProductMethod}.
 */
public enum ProductKind {
  /** At least {@link PreparedWeight#MANY_ROWS} rows by a weight. */
  MANY_ROWS,

  /** Rows by a weight with at least {@link PreparedWeight#LARGE} elements. */
  LARGE_WEIGHTS,

  /** The gradient of a weight: a sum over rows. */
  GRADIENTS,

  /** The gradient of a weight with at least {@link PreparedWeight#LARGE} elements. */
  LARGE_GRADIENTS;

  /** Returns the kind of a product by a weight. */
  static ProductKind ofWeight(Matrix weight) {
    return weight.size() >= PreparedWeight.LARGE ? LARGE_WEIGHTS : MANY_ROWS;
  }

  /** Returns the kind of a product that is the gradient of a weight. */
  static ProductKind ofGradient(Matrix gradient) {
    return gradient.size() >= PreparedWeight.LARGE ? LARGE_GRADIENTS : GRADIENTS;
  }

  /** Returns the name in a recipe, such as {@code many_rows}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the methods that can compute this kind in a precision. Empty if there is no choice: in
   * bfloat16, rows are always multiplied by a packed weight.
   */
  public List<ProductMethod> methods(Precision precision) {
    if (precision == Precision.FP32) {
      return List.of(ProductMethod.values());
    }
    return this == GRADIENTS || this == LARGE_GRADIENTS
        ? List.of(ProductMethod.ANY_ROWS, ProductMethod.EXACT_ROWS)
        : List.of();
  }
}
