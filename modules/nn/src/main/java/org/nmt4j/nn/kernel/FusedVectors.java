package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/**
 * {@link VectorKernels} in loops over Java arrays. Blocks are small enough for the first-level
 * cache.
 */
final class FusedVectors implements VectorKernels {
  private static final int BLOCK = 2048;

  private final FloatLoops loops;

  FusedVectors(FloatLoops loops) {
    this.loops = loops;
  }

  @Override
  public double reduce(Matrix first, Matrix[] others, int from, int count) {
    float[] sum = Scratch.array(0, BLOCK);
    float[] other = Scratch.array(1, BLOCK);
    double squares = 0;
    for (int at = from; at < from + count; at += BLOCK) {
      int n = Math.min(BLOCK, from + count - at);
      first.read(at, sum, 0, n);
      for (Matrix each : others) {
        each.read(at, other, 0, n);
        loops.addScaled(1, other, 0, sum, 0, n);
      }
      first.write(at, sum, 0, n);
      squares += loops.dot(sum, 0, sum, 0, n);
    }
    return squares;
  }

  @Override
  public void adam(
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
      double decay) {
    float[] p = Scratch.array(0, BLOCK);
    float[] g = Scratch.array(1, BLOCK);
    float[] m = Scratch.array(2, BLOCK);
    float[] v = Scratch.array(3, BLOCK);
    for (int at = from; at < from + count; at += BLOCK) {
      int n = Math.min(BLOCK, from + count - at);
      value.read(at, p, 0, n);
      gradient.read(at, g, 0, n);
      first.read(at, m, 0, n);
      second.read(at, v, 0, n);
      loops.adam(
          p,
          g,
          m,
          v,
          n,
          (float) scale,
          (float) (1 - beta1),
          (float) (1 - beta2),
          (float) rate,
          (float) epsilon,
          (float) decay);
      value.write(at, p, 0, n);
      first.write(at, m, 0, n);
      second.write(at, v, 0, n);
    }
  }

  @Override
  public void moveTowards(Matrix average, Matrix value, int from, int count, double share) {
    float[] a = Scratch.array(0, BLOCK);
    float[] p = Scratch.array(1, BLOCK);
    for (int at = from; at < from + count; at += BLOCK) {
      int n = Math.min(BLOCK, from + count - at);
      average.read(at, a, 0, n);
      value.read(at, p, 0, n);
      loops.moveTowards((float) share, p, a, n);
      average.write(at, a, 0, n);
    }
  }

  @Override
  public void addScaled(Matrix value, Matrix gradient, int from, int count, double scale) {
    float[] p = Scratch.array(0, BLOCK);
    float[] g = Scratch.array(1, BLOCK);
    for (int at = from; at < from + count; at += BLOCK) {
      int n = Math.min(BLOCK, from + count - at);
      value.read(at, p, 0, n);
      gradient.read(at, g, 0, n);
      loops.addScaled((float) scale, g, 0, p, 0, n);
      value.write(at, p, 0, n);
    }
  }
}
