package org.nmt4j.nn.kernel;

import static org.nmt4j.nn.kernel.VectorMath.LANES;
import static org.nmt4j.nn.kernel.VectorMath.WIDTH;
import static org.nmt4j.nn.kernel.VectorMath.load;
import static org.nmt4j.nn.kernel.VectorMath.oneMinus;
import static org.nmt4j.nn.kernel.VectorMath.tanhOfSum;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.nmt4j.nn.array.Scratch;

/**
 * The loops on vector lanes. A sum keeps one partial sum in each lane and adds the lanes in order
 * at the end. The vector library's own reductions and transcendental functions are not used,
 * because their results may differ between the interpreter and compiled code.
 */
final class VectorLoops implements FloatLoops {
  private final VectorLstm lstm = new VectorLstm();
  private final VectorGru gru = new VectorGru();

  @Override
  public String name() {
    return "vector-" + LANES.vectorBitSize();
  }

  /** Returns an array of this thread for the lanes of one vector. */
  private static float[] lanes() {
    return Scratch.array(10, WIDTH);
  }

  private static float sum(float[] lanes) {
    float sum = 0;
    for (int lane = 0; lane < WIDTH; lane++) {
      sum += lanes[lane];
    }
    return sum;
  }

  @Override
  public void dropoutMask(float[] mask, int count, double rate, long key) {
    VectorDropout.fill(mask, count, rate, key);
  }

  @Override
  public float dot(float[] a, int i, float[] b, int j, int count) {
    FloatVector even = FloatVector.zero(LANES);
    FloatVector odd = FloatVector.zero(LANES);
    int k = 0;
    for (; k + 2 * WIDTH <= count; k += 2 * WIDTH) {
      even = load(a, i + k).fma(load(b, j + k), even);
      odd = load(a, i + k + WIDTH).fma(load(b, j + k + WIDTH), odd);
    }
    for (; k + WIDTH <= count; k += WIDTH) {
      even = load(a, i + k).fma(load(b, j + k), even);
    }
    float[] lanes = lanes();
    even.add(odd).intoArray(lanes, 0);
    float sum = sum(lanes);
    for (; k < count; k++) {
      sum += a[i + k] * b[j + k];
    }
    return sum;
  }

  @Override
  public void addScaled(float scale, float[] x, int i, float[] y, int j, int count) {
    FloatVector factor = FloatVector.broadcast(LANES, scale);
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      load(x, i + k).fma(factor, load(y, j + k)).intoArray(y, j + k);
    }
    for (; k < count; k++) {
      y[j + k] += scale * x[i + k];
    }
  }

  @Override
  public void tanh(float[] x, int i, int count) {
    int k = i;
    for (; k + WIDTH <= i + count; k += WIDTH) {
      VectorMath.tanh(load(x, k)).intoArray(x, k);
    }
    for (; k < i + count; k++) {
      x[k] = FloatMath.tanh(x[k]);
    }
  }

  @Override
  public void tanhBackward(float[] y, float[] dy, float[] dx, int count) {
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      FloatVector value = load(y, k);
      FloatVector slope = oneMinus(value.mul(value));
      load(dy, k).fma(slope, load(dx, k)).intoArray(dx, k);
    }
    for (; k < count; k++) {
      dx[k] += dy[k] * (1 - y[k] * y[k]);
    }
  }

  @Override
  public void pullTogether(
      float[] p, float[] r, float[] d, float a, float b, float pull, float share, int count) {
    FloatVector ofP = FloatVector.broadcast(LANES, a);
    FloatVector ofR = FloatVector.broadcast(LANES, b);
    FloatVector factor = FloatVector.broadcast(LANES, pull);
    FloatVector shift = FloatVector.broadcast(LANES, share);
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      FloatVector x = load(p, k);
      FloatVector y = load(r, k);
      FloatVector apart = load(d, k).mul(factor);
      x.mul(ofP.add(apart)).sub(y.mul(factor)).sub(shift).intoArray(p, k);
      y.mul(ofR.sub(apart)).sub(x.mul(factor)).sub(shift).intoArray(r, k);
    }
    ScalarLoops.pullTogether(p, r, d, a, b, pull, share, k, count);
  }

  @Override
  public float sum(float[] x, int i, int count) {
    FloatVector a = FloatVector.zero(LANES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int end = i + count;
    int k = i;
    for (; k + 4 * WIDTH <= end; k += 4 * WIDTH) {
      a = a.add(load(x, k));
      b = b.add(load(x, k + WIDTH));
      c = c.add(load(x, k + 2 * WIDTH));
      d = d.add(load(x, k + 3 * WIDTH));
    }
    for (; k + WIDTH <= end; k += WIDTH) {
      a = a.add(load(x, k));
    }
    float[] lanes = lanes();
    a.add(b).add(c.add(d)).intoArray(lanes, 0);
    float sum = sum(lanes);
    for (; k < end; k++) {
      sum += x[k];
    }
    return sum;
  }

  /**
   * Keeps four maxima at once, because each comparison waits for the previous one of the same
   * maximum.
   */
  @Override
  public float max(float[] x, int i, int count) {
    FloatVector a = FloatVector.broadcast(LANES, Float.NEGATIVE_INFINITY);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int end = i + count;
    int k = i;
    for (; k + 4 * WIDTH <= end; k += 4 * WIDTH) {
      a = a.max(load(x, k));
      b = b.max(load(x, k + WIDTH));
      c = c.max(load(x, k + 2 * WIDTH));
      d = d.max(load(x, k + 3 * WIDTH));
    }
    for (; k + WIDTH <= end; k += WIDTH) {
      a = a.max(load(x, k));
    }
    float[] lanes = lanes();
    a.max(b).max(c.max(d)).intoArray(lanes, 0);
    float max = Float.NEGATIVE_INFINITY;
    for (int lane = 0; lane < WIDTH; lane++) {
      max = Math.max(max, lanes[lane]);
    }
    for (; k < end; k++) {
      max = Math.max(max, x[k]);
    }
    return max;
  }

  @Override
  public int firstAtLeast(float least, float[] x, int from, int to) {
    int k = from;
    while (k + WIDTH <= to && !load(x, k).compare(VectorOperators.GE, least).anyTrue()) {
      k += WIDTH;
    }
    return FloatLoops.super.firstAtLeast(least, x, k, to);
  }

  /**
   * Sums in a second pass. HotSpot does not fully compile a loop that computes exp and sums too.
   */
  @Override
  public float exp(float[] x, int i, float shift, float[] y, int j, int count) {
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      VectorMath.exp(load(x, i + k).sub(shift)).intoArray(y, j + k);
    }
    for (; k < count; k++) {
      y[j + k] = FloatMath.exp(x[i + k] - shift);
    }
    return sum(y, j, count);
  }

  /**
   * Computes exp in a pass of its own. HotSpot does not fully compile one loop with all of these
   * operations.
   */
  @Override
  public void logAddExp(float[] x, int i, float[] y, int j, int count) {
    int whole = VectorMath.whole(count);
    float[] exp = Scratch.array(9, whole);
    for (int k = 0; k < whole; k += WIDTH) {
      VectorMath.exp(VectorMath.minusDistance(load(x, i + k), load(y, j + k))).intoArray(exp, k);
    }
    for (int k = 0; k < whole; k += WIDTH) {
      FloatVector larger = load(x, i + k).max(load(y, j + k));
      larger.add(VectorMath.logOnePlus(load(exp, k))).intoArray(y, j + k);
    }
    FloatLoops.super.logAddExp(x, i + whole, y, j + whole, count - whole);
  }

  @Override
  public void scale(float scale, float[] x, int i, int count) {
    int k = i;
    for (; k + WIDTH <= i + count; k += WIDTH) {
      load(x, k).mul(scale).intoArray(x, k);
    }
    for (; k < i + count; k++) {
      x[k] *= scale;
    }
  }

  @Override
  public float additiveScore(float[] q, int i, float[] key, int j, float[] v, int count) {
    return dot(tanhs(q, i, key, j, count), 0, v, 0, count);
  }

  /** Returns tanh(q[i+k] + key[j+k]) in an array of this thread. */
  private static float[] tanhs(float[] q, int i, float[] key, int j, int count) {
    float[] tanhs = Scratch.array(9, count);
    int whole = VectorMath.whole(count);
    tanhOfSum(q, i, key, j, tanhs, 0, whole);
    for (int k = whole; k < count; k++) {
      tanhs[k] = FloatMath.tanh(q[i + k] + key[j + k]);
    }
    return tanhs;
  }

  @Override
  public void additiveBackward(
      float d,
      float[] q,
      int i,
      float[] key,
      int j,
      float[] v,
      float[] dq,
      float[] dkey,
      float[] dv,
      int count) {
    float[] tanhs = tanhs(q, i, key, j, count);
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      FloatVector y = load(tanhs, k);
      load(dv, k).add(y.mul(d)).intoArray(dv, k);
      FloatVector dz = load(v, k).mul(d).mul(oneMinus(y.mul(y)));
      load(dq, i + k).add(dz).intoArray(dq, i + k);
      load(dkey, j + k).add(dz).intoArray(dkey, j + k);
    }
    for (; k < count; k++) {
      float y = tanhs[k];
      dv[k] += d * y;
      float dz = d * v[k] * (1 - y * y);
      dq[i + k] += dz;
      dkey[j + k] += dz;
    }
  }

  @Override
  public void lstm(LstmArrays arrays, int row) {
    lstm.forward(arrays, row);
  }

  @Override
  public void lstmBackward(LstmGradientArrays arrays, int row) {
    lstm.backward(arrays, row);
  }

  @Override
  public void gru(GruArrays arrays, int row) {
    gru.forward(arrays, row);
  }

  @Override
  public void gruBackward(GruGradientArrays arrays, int row) {
    gru.backward(arrays, row);
  }

  @Override
  public void adam(
      float[] value,
      float[] gradient,
      float[] first,
      float[] second,
      int count,
      float scale,
      float oneMinusBeta1,
      float oneMinusBeta2,
      float rate,
      float epsilon,
      float decay) {
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      FloatVector g = load(gradient, k).mul(scale);
      FloatVector m = load(first, k);
      FloatVector v = load(second, k);
      m = m.add(g.sub(m).mul(oneMinusBeta1));
      v = v.add(g.mul(g).sub(v).mul(oneMinusBeta2));
      m.intoArray(first, k);
      v.intoArray(second, k);
      FloatVector root = v.lanewise(VectorOperators.SQRT).add(epsilon);
      FloatVector p = load(value, k);
      p.sub(p.mul(decay).add(m.mul(rate).div(root))).intoArray(value, k);
    }
    ScalarLoops.adam(
        value,
        gradient,
        first,
        second,
        k,
        count,
        scale,
        oneMinusBeta1,
        oneMinusBeta2,
        rate,
        epsilon,
        decay);
  }
}
