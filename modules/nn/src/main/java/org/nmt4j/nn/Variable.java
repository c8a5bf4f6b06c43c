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

  /** Returns a matrix of zeros whose values never change. */
  static Variable zeros(Matrix value) {
    return new Variable(value, null, true);
  }

  public Matrix value() {
    return value;
  }

  /**
   * Returns the gradient. Returns null for constants, and for every variable if the tape does not
   * record.
   */
  public Matrix gradient() {
    return gradient;
  }

  /**
   * Returns whether the value is known to be all zeros, so that its products need not be computed.
   */
  public boolean isZeros() {
    return zeros;
  }

  public int rows() {
    return value.rows();
  }

  public int columns() {
    return value.columns();
  }

  /**
   * Returns rows {@code from} to {@code from + count}. They share the memory of value and gradient.
   */
  public Variable slice(int from, int count) {
    return new Variable(
        value.slice(from, count), gradient == null ? null : gradient.slice(from, count));
  }
}
