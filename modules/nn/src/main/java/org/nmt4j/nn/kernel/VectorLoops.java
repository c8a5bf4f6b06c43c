package org.nmt4j.nn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops on vector lanes. Sums keep one partial sum a lane and add the lanes in order at the
 * end: the library's own reductions and transcendental functions may differ between the interpreter
 * and compiled code.
 */
final class VectorLoops implements FloatLoops {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length();

  @Override
  public String name() {
    return "vector-" + LANES.vectorBitSize();
  }

  private static FloatVector load(float[] x, int i) {
    return FloatVector.fromArray(LANES, x, i);
  }

  private static FloatVector tanh(FloatVector value) {
    FloatVector x = value.min(FloatMath.TANH_LIMIT).max(-FloatMath.TANH_LIMIT);
    FloatVector s = x.mul(x);
    FloatVector p = s.mul(FloatMath.A13).add(FloatMath.A11);
    p = p.mul(s).add(FloatMath.A9);
    p = p.mul(s).add(FloatMath.A7);
    p = p.mul(s).add(FloatMath.A5);
    p = p.mul(s).add(FloatMath.A3);
    p = p.mul(s).add(FloatMath.A1);
    FloatVector q = s.mul(FloatMath.B6).add(FloatMath.B4);
    q = q.mul(s).add(FloatMath.B2);
    q = q.mul(s).add(FloatMath.B0);
    return p.mul(x).div(q);
  }

  private static FloatVector sigmoid(FloatVector value) {
    return tanh(value.mul(0.5f)).mul(0.5f).add(0.5f);
  }

  private static FloatVector exp(FloatVector value) {
    FloatVector x = value.min(FloatMath.EXP_HIGH).max(FloatMath.EXP_LOW);
    FloatVector shifted = x.mul(FloatMath.LOG2_E).add(FloatMath.ROUNDER);
    FloatVector n = shifted.sub(FloatMath.ROUNDER);
    FloatVector r = x.sub(n.mul(FloatMath.LN2_HIGH)).sub(n.mul(FloatMath.LN2_LOW));
    FloatVector p = r.mul(FloatMath.P0).add(FloatMath.P1);
    p = p.mul(r).add(FloatMath.P2);
    p = p.mul(r).add(FloatMath.P3);
    p = p.mul(r).add(FloatMath.P4);
    p = p.mul(r).add(FloatMath.P5);
    FloatVector e = p.mul(r.mul(r)).add(r).add(1f);
    IntVector bits = shifted.reinterpretAsInts().add(127).lanewise(VectorOperators.LSHL, 23);
    return e.mul(bits.reinterpretAsFloats());
  }

  private static float sum(FloatVector lanes) {
    float sum = 0;
    for (float lane : lanes.toArray()) {
      sum += lane;
    }
    return sum;
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
    float sum = sum(even.add(odd));
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
      tanh(load(x, k)).intoArray(x, k);
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
      FloatVector slope = value.mul(value).neg().add(1f);
      load(dy, k).fma(slope, load(dx, k)).intoArray(dx, k);
    }
    for (; k < count; k++) {
      dx[k] += dy[k] * (1 - y[k] * y[k]);
    }
  }

  @Override
  public float max(float[] x, int i, int count) {
    FloatVector lanes = FloatVector.broadcast(LANES, Float.NEGATIVE_INFINITY);
    int k = i;
    for (; k + WIDTH <= i + count; k += WIDTH) {
      lanes = lanes.max(load(x, k));
    }
    float max = Float.NEGATIVE_INFINITY;
    for (float lane : lanes.toArray()) {
      max = Math.max(max, lane);
    }
    for (; k < i + count; k++) {
      max = Math.max(max, x[k]);
    }
    return max;
  }

  @Override
  public float exp(float[] x, int i, float shift, float[] y, int j, int count) {
    FloatVector lanes = FloatVector.zero(LANES);
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      FloatVector e = exp(load(x, i + k).sub(shift));
      e.intoArray(y, j + k);
      lanes = lanes.add(e);
    }
    float sum = sum(lanes);
    for (; k < count; k++) {
      y[j + k] = FloatMath.exp(x[i + k] - shift);
      sum += y[j + k];
    }
    return sum;
  }

  @Override
  public float sumExp(float[] x, int i, float shift, int count) {
    FloatVector lanes = FloatVector.zero(LANES);
    int k = i;
    for (; k + WIDTH <= i + count; k += WIDTH) {
      lanes = lanes.add(exp(load(x, k).sub(shift)));
    }
    double sum = 0;
    for (float lane : lanes.toArray()) {
      sum += lane;
    }
    for (; k < i + count; k++) {
      sum += FloatMath.exp(x[k] - shift);
    }
    return (float) sum;
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
    FloatVector lanes = FloatVector.zero(LANES);
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      lanes = tanh(load(q, i + k).add(load(key, j + k))).fma(load(v, k), lanes);
    }
    float sum = sum(lanes);
    for (; k < count; k++) {
      sum += v[k] * FloatMath.tanh(q[i + k] + key[j + k]);
    }
    return sum;
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
    int k = 0;
    for (; k + WIDTH <= count; k += WIDTH) {
      FloatVector y = tanh(load(q, i + k).add(load(key, j + k)));
      load(dv, k).add(y.mul(d)).intoArray(dv, k);
      FloatVector dz = load(v, k).mul(d).mul(y.mul(y).neg().add(1f));
      load(dq, i + k).add(dz).intoArray(dq, i + k);
      load(dkey, j + k).add(dz).intoArray(dkey, j + k);
    }
    for (; k < count; k++) {
      float y = FloatMath.tanh(q[i + k] + key[j + k]);
      dv[k] += d * y;
      float dz = d * v[k] * (1 - y * y);
      dq[i + k] += dz;
      dkey[j + k] += dz;
    }
  }

  @Override
  public void lstm(
      float[] x,
      float[] r,
      float[] cellBefore,
      int row,
      int hidden,
      float[] gates,
      float[] cell,
      float[] h) {
    int k = 0;
    for (; k + WIDTH <= hidden; k += WIDTH) {
      int i = row * 4 * hidden + k;
      int f = i + hidden;
      int g = f + hidden;
      int o = g + hidden;
      int s = row * hidden + k;
      FloatVector input = sigmoid(load(x, i).add(load(r, i)));
      FloatVector forget = sigmoid(load(x, f).add(load(r, f)));
      FloatVector candidate = tanh(load(x, g).add(load(r, g)));
      FloatVector output = sigmoid(load(x, o).add(load(r, o)));
      FloatVector next = forget.mul(load(cellBefore, s)).add(input.mul(candidate));
      input.intoArray(gates, i);
      forget.intoArray(gates, f);
      candidate.intoArray(gates, g);
      output.intoArray(gates, o);
      next.intoArray(cell, s);
      output.mul(tanh(next)).intoArray(h, s);
    }
    ScalarLoops.lstm(x, r, cellBefore, row, hidden, gates, cell, h, k);
  }

  @Override
  public void lstmBackward(
      float[] gates,
      float[] cellBefore,
      float[] cell,
      float[] dh,
      float[] dc,
      int row,
      int hidden,
      float[] dz,
      float[] dcBefore) {
    int k = 0;
    for (; k + WIDTH <= hidden; k += WIDTH) {
      int i = row * 4 * hidden + k;
      int f = i + hidden;
      int g = f + hidden;
      int o = g + hidden;
      int s = row * hidden + k;
      FloatVector input = load(gates, i);
      FloatVector forget = load(gates, f);
      FloatVector candidate = load(gates, g);
      FloatVector output = load(gates, o);
      FloatVector dHidden = load(dh, s);
      FloatVector t = tanh(load(cell, s));
      FloatVector dCell = load(dc, s).add(dHidden.mul(output).mul(oneMinus(t.mul(t))));
      dCell.mul(candidate).mul(input).mul(oneMinus(input)).intoArray(dz, i);
      dCell.mul(load(cellBefore, s)).mul(forget).mul(oneMinus(forget)).intoArray(dz, f);
      dCell.mul(input).mul(oneMinus(candidate.mul(candidate))).intoArray(dz, g);
      dHidden.mul(t).mul(output).mul(oneMinus(output)).intoArray(dz, o);
      load(dcBefore, s).add(dCell.mul(forget)).intoArray(dcBefore, s);
    }
    ScalarLoops.lstmBackward(gates, cellBefore, cell, dh, dc, row, hidden, dz, dcBefore, k);
  }

  private static FloatVector oneMinus(FloatVector x) {
    return x.neg().add(1f);
  }

  @Override
  public void gru(
      float[] x, float[] r, float[] before, int row, int hidden, float[] gates, float[] h) {
    int k = 0;
    for (; k + WIDTH <= hidden; k += WIDTH) {
      int at = row * 3 * hidden + k;
      int z = at + hidden;
      int n = z + hidden;
      int s = row * hidden + k;
      FloatVector reset = sigmoid(load(x, at).add(load(r, at)));
      FloatVector update = sigmoid(load(x, z).add(load(r, z)));
      FloatVector candidate = tanh(load(x, n).add(reset.mul(load(r, n))));
      reset.intoArray(gates, at);
      update.intoArray(gates, z);
      candidate.intoArray(gates, n);
      candidate.add(update.mul(load(before, s).sub(candidate))).intoArray(h, s);
    }
    ScalarLoops.gru(x, r, before, row, hidden, gates, h, k);
  }

  @Override
  public void gruBackward(
      float[] gates,
      float[] r,
      float[] before,
      float[] dh,
      int row,
      int hidden,
      float[] dx,
      float[] dr,
      float[] dBefore) {
    int k = 0;
    for (; k + WIDTH <= hidden; k += WIDTH) {
      int at = row * 3 * hidden + k;
      int z = at + hidden;
      int n = z + hidden;
      int s = row * hidden + k;
      FloatVector reset = load(gates, at);
      FloatVector update = load(gates, z);
      FloatVector candidate = load(gates, n);
      FloatVector dHidden = load(dh, s);
      FloatVector dn = dHidden.mul(oneMinus(update)).mul(oneMinus(candidate.mul(candidate)));
      dn.intoArray(dx, n);
      dn.mul(reset).intoArray(dr, n);
      FloatVector dReset = dn.mul(load(r, n)).mul(reset).mul(oneMinus(reset));
      dReset.intoArray(dx, at);
      dReset.intoArray(dr, at);
      FloatVector dUpdate =
          dHidden.mul(load(before, s).sub(candidate)).mul(update).mul(oneMinus(update));
      dUpdate.intoArray(dx, z);
      dUpdate.intoArray(dr, z);
      load(dBefore, s).add(dHidden.mul(update)).intoArray(dBefore, s);
    }
    ScalarLoops.gruBackward(gates, r, before, dh, row, hidden, dx, dr, dBefore, k);
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
      float epsilon) {
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
      load(value, k).sub(m.mul(rate).div(root)).intoArray(value, k);
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
        epsilon);
  }
}
