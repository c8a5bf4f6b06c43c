package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Scratch;

/**
 * The loops in plain Java with the bits of {@link VectorLoops}: sums have as many partial sums as a
 * vector has lanes, and the same operations are fused. Until HotSpot has compiled vector
 * operations, these loops are much faster than those.
 */
final class LaneLoops extends ScalarLoops {
  private final int width;

  /**
   * Creates loops.
   *
   * @param width the number of lanes of a vector, a power of 2
   */
  LaneLoops(int width) {
    this.width = width;
  }

  @Override
  public String name() {
    return "vector-" + width * Float.SIZE;
  }

  /** Returns an array of this thread for the lanes of {@code vectors} vectors, filled with 0. */
  private float[] lanes(int vectors) {
    float[] lanes = Scratch.array(10, vectors * width);
    for (int lane = 0; lane < vectors * width; lane++) {
      lanes[lane] = 0;
    }
    return lanes;
  }

  private int whole(int count) {
    return count & -width;
  }

  @Override
  public float dot(float[] a, int i, float[] b, int j, int count) {
    // Vectors in pairs are added to two sums in turn, and a last single one to the first sum.
    float[] sums = lanes(2);
    int whole = whole(count);
    int mask = 2 * width - 1;
    for (int k = 0; k < whole; k++) {
      int lane = k & mask;
      sums[lane] = Math.fma(a[i + k], b[j + k], sums[lane]);
    }
    float sum = 0;
    for (int lane = 0; lane < width; lane++) {
      sum += sums[lane] + sums[width + lane];
    }
    for (int k = whole; k < count; k++) {
      sum += a[i + k] * b[j + k];
    }
    return sum;
  }

  @Override
  public void addScaled(float scale, float[] x, int i, float[] y, int j, int count) {
    int whole = whole(count);
    for (int k = 0; k < whole; k++) {
      y[j + k] = Math.fma(x[i + k], scale, y[j + k]);
    }
    for (int k = whole; k < count; k++) {
      y[j + k] += scale * x[i + k];
    }
  }

  @Override
  public void tanhBackward(float[] y, float[] dy, float[] dx, int count) {
    int whole = whole(count);
    for (int k = 0; k < whole; k++) {
      dx[k] = Math.fma(dy[k], 1 - y[k] * y[k], dx[k]);
    }
    for (int k = whole; k < count; k++) {
      dx[k] += dy[k] * (1 - y[k] * y[k]);
    }
  }

  @Override
  public float sum(float[] x, int i, int count) {
    // Vectors in fours are added to four sums in turn, and the last ones to the first sum.
    float[] sums = lanes(4);
    int whole = whole(count);
    int mask = 4 * width - 1;
    int fours = count & ~mask;
    for (int k = 0; k < fours; k++) {
      sums[k & mask] += x[i + k];
    }
    for (int k = fours; k < whole; k++) {
      sums[k & width - 1] += x[i + k];
    }
    float sum = 0;
    for (int lane = 0; lane < width; lane++) {
      sum += sums[lane] + sums[width + lane] + (sums[2 * width + lane] + sums[3 * width + lane]);
    }
    for (int k = whole; k < count; k++) {
      sum += x[i + k];
    }
    return sum;
  }

  @Override
  public float additiveScore(float[] q, int i, float[] key, int j, float[] v, int count) {
    float[] tanhs = Scratch.array(9, count);
    for (int k = 0; k < count; k++) {
      tanhs[k] = FloatMath.tanh(q[i + k] + key[j + k]);
    }
    return dot(tanhs, 0, v, 0, count);
  }
}
