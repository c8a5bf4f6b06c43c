package org.nmt4j.nn;

import org.nmt4j.nn.array.CounterRandom;

/** Random vectors made orthonormal by the Gram-Schmidt process. */
final class Orthogonal {
  private Orthogonal() {}

  /**
   * Returns {@code count} unit vectors of {@code length} elements that are pairwise orthogonal. If
   * there are more vectors than dimensions, they are drawn in groups of {@code length} vectors, and
   * the vectors of a group are pairwise orthogonal.
   */
  static double[][] basis(int count, int length, CounterRandom random) {
    double[][] vectors = new double[count][length];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < length; k++) {
        vectors[i][k] = random.gaussian();
      }
      int group = i / length * length;
      // The second pass removes the rounding errors of the first.
      for (int pass = 0; pass < 2; pass++) {
        for (int j = group; j < i; j++) {
          double product = dot(vectors[i], vectors[j]);
          for (int k = 0; k < length; k++) {
            vectors[i][k] -= product * vectors[j][k];
          }
        }
      }
      double norm = Math.sqrt(dot(vectors[i], vectors[i]));
      for (int k = 0; k < length; k++) {
        vectors[i][k] /= norm;
      }
    }
    return vectors;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
