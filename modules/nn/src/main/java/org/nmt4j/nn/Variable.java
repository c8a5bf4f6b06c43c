package org.nmt4j.nn;

import org.nmt4j.nn.array.Matrix;

/**
 * A matrix on the tape with room for the gradient of the loss with respect to it.
 *
 * <p>Gradients accumulate: an operation adds its share to the gradient of each input.
 */
public final class Variable {
  private final Matrix value;
  private final Matrix gradient;
  private final boolean zeros;

  Variable(Matrix value, Matrix gradient) {
    this(value, gradient, false);
  }

  private Variable(Matrix value, Matrix gradient, boolean zeros) {
    this.value = value;
    this.gradient = gradient;
    this.zeros = zeros;
  }

  /** A matrix of zeros that stays so. */
  static Variable zeros(Matrix value) {
    return new Variable(value, null, true);
  }

  public Matrix value() {
    return value;
  }

  /** The gradient, or null where none is kept (constants, and everything when not recording). */
  public Matrix gradient() {
    return gradient;
  }

  /** Whether the value is known to be zeros, whose products need not be made. */
  public boolean isZeros() {
    return zeros;
  }

  public int rows() {
    return value.rows();
  }

  public int columns() {
    return value.columns();
  }

  /** Rows {@code from} to {@code from + count}, sharing value and gradient. */
  public Variable slice(int from, int count) {
    return new Variable(
        value.slice(from, count), gradient == null ? null : gradient.slice(from, count));
  }
}
