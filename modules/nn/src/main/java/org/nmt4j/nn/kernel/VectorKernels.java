package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;

/**
 * Work on parts of flat parameter vectors (1 x n), elements {@code from} to {@code from + count}:
 * parts do not overlap, so threads may take one each.
 */
public interface VectorKernels {
  /** first += others in order; returns the sum of squares of the result. */
  double reduce(Matrix first, Matrix[] others, int from, int count);

  /**
   * Adam (Kingma and Ba 2015, algorithm 1) with the bias corrections folded into {@code rate} and
   * {@code epsilon} by the caller; the gradient is multiplied by {@code scale} first.
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
      double epsilon);

  /** value += scale gradient: gradient descent where scale is negative. */
  void addScaled(Matrix value, Matrix gradient, int from, int count, double scale);
}
