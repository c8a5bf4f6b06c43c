package org.nmt4j.nn;

import org.nmt4j.nn.array.Matrix;

/** A vector as long as all parameters, addressed by parameter: a gradient or a moment. */
public final class Gradients {
  private final Matrix flat;

  Gradients(Matrix flat) {
    this.flat = flat;
  }

  /** The part that belongs to one parameter, in its shape. */
  public Matrix matrix(Parameter parameter) {
    return flat.window(parameter.offset(), parameter.rows(), parameter.columns());
  }

  /** All of it as one row. */
  public Matrix flat() {
    return flat;
  }

  /** Sets all to zero. */
  public void zero() {
    flat.zero();
  }
}
