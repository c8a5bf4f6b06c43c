package org.nmt4j.nn.kernel;

/** The loops in plain Java. */
class ScalarLoops implements FloatLoops {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public float dot(float[] a, int i, float[] b, int j, int count) {
    float even = 0;
    float odd = 0;
    int k = 0;
    for (; k + 1 < count; k += 2) {
      even += a[i + k] * b[j + k];
      odd += a[i + k + 1] * b[j + k + 1];
    }
    return k < count ? even + odd + a[i + k] * b[j + k] : even + odd;
  }

  @Override
  public void addScaled(float scale, float[] x, int i, float[] y, int j, int count) {
    for (int k = 0; k < count; k++) {
      y[j + k] += scale * x[i + k];
    }
  }

  @Override
  public void tanh(float[] x, int i, int count) {
    for (int k = i; k < i + count; k++) {
      x[k] = FloatMath.tanh(x[k]);
    }
  }

  @Override
  public void tanhBackward(float[] y, float[] dy, float[] dx, int count) {
    for (int k = 0; k < count; k++) {
      dx[k] += dy[k] * (1 - y[k] * y[k]);
    }
  }

  /**
   * Computes the elements from {@code from} on. The vector loops use this for the elements that
   * fill no whole vector.
   */
  static void pullTogether(
      float[] p,
      float[] r,
      float[] d,
      float a,
      float b,
      float pull,
      float share,
      int from,
      int count) {
    for (int k = from; k < count; k++) {
      float x = p[k];
      float y = r[k];
      p[k] = x * (a + pull * d[k]) - pull * y - share;
      r[k] = y * (b - pull * d[k]) - pull * x - share;
    }
  }

  @Override
  public float sum(float[] x, int i, int count) {
    double sum = 0;
    for (int k = i; k < i + count; k++) {
      sum += x[k];
    }
    return (float) sum;
  }

  @Override
  public float max(float[] x, int i, int count) {
    float max = Float.NEGATIVE_INFINITY;
    for (int k = i; k < i + count; k++) {
      max = Math.max(max, x[k]);
    }
    return max;
  }

  @Override
  public float exp(float[] x, int i, float shift, float[] y, int j, int count) {
    for (int k = 0; k < count; k++) {
      y[j + k] = FloatMath.exp(x[i + k] - shift);
    }
    return sum(y, j, count);
  }

  @Override
  public void scale(float scale, float[] x, int i, int count) {
    for (int k = i; k < i + count; k++) {
      x[k] *= scale;
    }
  }

  @Override
  public float additiveScore(float[] q, int i, float[] key, int j, float[] v, int count) {
    float sum = 0;
    for (int k = 0; k < count; k++) {
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
    for (int k = 0; k < count; k++) {
      float y = FloatMath.tanh(q[i + k] + key[j + k]);
      dv[k] += d * y;
      float dz = d * v[k] * (1 - y * y);
      dq[i + k] += dz;
      dkey[j + k] += dz;
    }
  }

  @Override
  public void lstm(LstmArrays arrays, int row) {
    lstm(arrays, row, 0);
  }

  /**
   * Computes the elements from {@code from} on. The vector loops use this for the elements that
   * fill no whole vector.
   */
  static void lstm(LstmArrays arrays, int row, int from) {
    float[] x = arrays.x();
    float[] r = arrays.r();
    float[] cellBefore = arrays.cellBefore();
    float[] gates = arrays.gates();
    float[] cell = arrays.cell();
    float[] h = arrays.h();
    int width = arrays.width();
    for (int k = from; k < width; k++) {
      int at = row * 4 * width + k;
      int f = at + width;
      int g = f + width;
      int o = g + width;
      gates[at] = FloatMath.sigmoid(x[at] + r[at]);
      gates[f] = FloatMath.sigmoid(x[f] + r[f]);
      gates[g] = FloatMath.tanh(x[g] + r[g]);
      gates[o] = FloatMath.sigmoid(x[o] + r[o]);
      int s = row * width + k;
      cell[s] = gates[f] * cellBefore[s] + gates[at] * gates[g];
      h[s] = gates[o] * FloatMath.tanh(cell[s]);
    }
  }

  @Override
  public void lstmBackward(LstmGradientArrays arrays, int row) {
    lstmBackward(arrays, row, 0);
  }

  static void lstmBackward(LstmGradientArrays arrays, int row, int from) {
    float[] gates = arrays.gates();
    float[] cellBefore = arrays.cellBefore();
    float[] cell = arrays.cell();
    float[] dh = arrays.dh();
    float[] dc = arrays.dc();
    float[] dz = arrays.dz();
    float[] dcBefore = arrays.dcBefore();
    int width = arrays.width();
    for (int k = from; k < width; k++) {
      int at = row * 4 * width + k;
      int f = at + width;
      int g = f + width;
      int o = g + width;
      int s = row * width + k;
      float t = FloatMath.tanh(cell[s]);
      float dCell = dc[s] + dh[s] * gates[o] * (1 - t * t);
      dz[at] = dCell * gates[g] * gates[at] * (1 - gates[at]);
      dz[f] = dCell * cellBefore[s] * gates[f] * (1 - gates[f]);
      dz[g] = dCell * gates[at] * (1 - gates[g] * gates[g]);
      dz[o] = dh[s] * t * gates[o] * (1 - gates[o]);
      dcBefore[s] += dCell * gates[f];
    }
  }

  @Override
  public void gru(GruArrays arrays, int row) {
    gru(arrays, row, 0);
  }

  static void gru(GruArrays arrays, int row, int from) {
    float[] x = arrays.x();
    float[] r = arrays.r();
    float[] before = arrays.before();
    float[] gates = arrays.gates();
    float[] h = arrays.h();
    int width = arrays.width();
    for (int k = from; k < width; k++) {
      int at = row * 3 * width + k;
      int z = at + width;
      int n = z + width;
      int s = row * width + k;
      gates[at] = FloatMath.sigmoid(x[at] + r[at]);
      gates[z] = FloatMath.sigmoid(x[z] + r[z]);
      gates[n] = FloatMath.tanh(x[n] + gates[at] * r[n]);
      h[s] = gates[n] + gates[z] * (before[s] - gates[n]);
    }
  }

  @Override
  public void gruBackward(GruGradientArrays arrays, int row) {
    gruBackward(arrays, row, 0);
  }

  static void gruBackward(GruGradientArrays arrays, int row, int from) {
    float[] gates = arrays.gates();
    float[] r = arrays.r();
    float[] before = arrays.before();
    float[] dh = arrays.dh();
    float[] dx = arrays.dx();
    float[] dr = arrays.dr();
    float[] dBefore = arrays.dBefore();
    int width = arrays.width();
    for (int k = from; k < width; k++) {
      int at = row * 3 * width + k;
      int z = at + width;
      int n = z + width;
      int s = row * width + k;
      float dn = dh[s] * (1 - gates[z]) * (1 - gates[n] * gates[n]);
      dx[n] = dn;
      dr[n] = dn * gates[at];
      dx[at] = dn * r[n] * gates[at] * (1 - gates[at]);
      dr[at] = dx[at];
      dx[z] = dh[s] * (before[s] - gates[n]) * gates[z] * (1 - gates[z]);
      dr[z] = dx[z];
      dBefore[s] += dh[s] * gates[z];
    }
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
    adam(
        value,
        gradient,
        first,
        second,
        0,
        count,
        scale,
        oneMinusBeta1,
        oneMinusBeta2,
        rate,
        epsilon,
        decay);
  }

  static void adam(
      float[] value,
      float[] gradient,
      float[] first,
      float[] second,
      int from,
      int count,
      float scale,
      float oneMinusBeta1,
      float oneMinusBeta2,
      float rate,
      float epsilon,
      float decay) {
    for (int k = from; k < count; k++) {
      float g = gradient[k] * scale;
      first[k] += oneMinusBeta1 * (g - first[k]);
      second[k] += oneMinusBeta2 * (g * g - second[k]);
      value[k] -= decay * value[k] + rate * first[k] / ((float) Math.sqrt(second[k]) + epsilon);
    }
  }
}
