package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * Operations on a part of flat parameter vectors (1 x n): the elements {@code from} to {@code from
 * + count}. Threads may process different parts at once.
 */
public interface VectorKernels {
  /** Adds the others to first, in order. Returns the sum of the squares of the result. */
  double reduce(Matrix first, Matrix[] others, int from, int count);

  /**
   * Updates {@code value} by Adam (Kingma and Ba 2015, algorithm 1; see {@code Adam}):
   *
   * <pre>{@code
   * g = scale * gradient
   * m = beta1 * m + (1 - beta1) * g          first moment
   * v = beta2 * v + (1 - beta2) * g * g      second moment
   * value = value - decay * value - rate * m / (sqrt(v) + epsilon)
   * }</pre>
   *
   * <p>The caller includes the bias corrections in {@code rate} and {@code epsilon}, and the
   * learning rate in {@code decay} (see {@code WeightDecay}).
   */
  void adam(
      Matrix value,
      Matrix gradient,
      Matrix first,
      Matrix second,
      int from,
      int count,
      double scale,
      double beta1,
      double beta2,
      double rate,
      double epsilon,
      double decay);

  /** average += share * (value - average). */
  void moveTowards(Matrix average, Matrix value, int from, int count, double share);

  /** value += scale * gradient. With a negative scale, this is a step of gradient descent. */
  void addScaled(Matrix value, Matrix gradient, int from, int count, double scale);
}
