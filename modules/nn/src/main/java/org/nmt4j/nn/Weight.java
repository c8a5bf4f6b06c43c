package org.nmt4j.nn;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.Products;

/**
 * A parameter W in one pass: the right factor of products, with the gradient that these products
 * add to.
 *
 * <p>If the tape does not record, products use {@link
 * org.nmt4j.nn.product.PreparedWeight#multiplyRows}, with which no row's bits depend on another
 * row.
 */
public final class Weight {
  private final Parameters parameters;
  private final Parameter parameter;
  private final Products products;
  private final Gradients gradients;

  Weight(Parameters parameters, Parameter parameter, Products products, Gradients gradients) {
    this.parameters = parameters;
    this.parameter = parameter;
    this.products = products;
    this.gradients = gradients;
  }

  /** Sets y to x W, or adds x W to y. */
  public void multiply(Matrix x, Matrix y, boolean adding) {
    multiply(x, y, false, adding);
  }

  /** Sets y to x W', or adds x W' to y. */
  public void multiplyTransposed(Matrix x, Matrix y, boolean adding) {
    multiply(x, y, true, adding);
  }

  /**
   * Adds x V' to y, where V is rows {@code from} to {@code from + y.columns()} of W. The tape must
   * not record.
   */
  public void addTransposedRows(Matrix x, int from, Matrix y) {
    parameters.preparedRows(products, parameter, from, y.columns()).multiplyRows(x, y, true);
  }

  private void multiply(Matrix x, Matrix y, boolean transposed, boolean adding) {
    if (gradients == null) {
      parameters.preparedWeight(products, parameter, transposed).multiplyRows(x, y, adding);
    } else {
      parameters.preparedWeight(products, parameter, transposed).multiply(x, y, adding);
    }
  }

  /** Adds a' b to the gradient of W. */
  public void addGradient(Matrix a, Matrix b) {
    gradients.add(parameter, products, a, b);
  }
}
