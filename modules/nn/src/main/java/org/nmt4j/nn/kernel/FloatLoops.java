package org.nmt4j.nn.kernel;

/**
 * The innermost loops over Java arrays. The order of each sum depends on its length alone, so equal
 * rows give equal bits.
 */
interface FloatLoops {
  /** Returns the name for the record of a run, such as {@code vector-512} or {@code scalar}. */
  String name();

  /** Returns the sum of a[i+k] b[j+k]. */
  float dot(float[] a, int i, float[] b, int j, int count);

  /** y[j+k] += scale x[i+k]. */
  void addScaled(float scale, float[] x, int i, float[] y, int j, int count);

  /** x[i+k] = tanh x[i+k]. */
  void tanh(float[] x, int i, int count);

  /** dx += dy (1 - y^2), all from index 0. */
  void tanhBackward(float[] y, float[] dy, float[] dx, int count);

  /** x[i+k] = 1 / (1 + exp(-x[i+k])), computed as (1 + tanh(x[i+k] / 2)) / 2. */
  default void sigmoid(float[] x, int i, int count) {
    scale(0.5f, x, i, count);
    tanh(x, i, count);
    for (int k = i; k < i + count; k++) {
      x[k] = x[k] * 0.5f + 0.5f;
    }
  }

  /** dx += dy y (1 - y), all from index 0. */
  default void sigmoidBackward(float[] y, float[] dy, float[] dx, int count) {
    for (int k = 0; k < count; k++) {
      dx[k] += dy[k] * y[k] * (1 - y[k]);
    }
  }

  /** x[i+k] = max(0, x[i+k]). */
  default void relu(float[] x, int i, int count) {
    for (int k = i; k < i + count; k++) {
      x[k] = Math.max(0, x[k]);
    }
  }

  /** dx += dy where y > 0, all from index 0. */
  default void reluBackward(float[] y, float[] dy, float[] dx, int count) {
    for (int k = 0; k < count; k++) {
      dx[k] += y[k] > 0 ? dy[k] : 0;
    }
  }

  /** Fills the first elements of a {@link DropoutMask}. */
  default void dropoutMask(float[] mask, int count, double rate, long key) {
    DropoutMask.fill(mask, 0, count, rate, key);
  }

  /** y += scale a b, all from index 0. */
  default void addProduct(float scale, float[] a, float[] b, float[] y, int count) {
    for (int k = 0; k < count; k++) {
      y[k] += scale * a[k] * b[k];
    }
  }

  /** y += share (x - y), all from index 0. */
  default void moveTowards(float share, float[] x, float[] y, int count) {
    for (int k = 0; k < count; k++) {
      y[k] += share * (x[k] - y[k]);
    }
  }

  /** x[i+k] = scale x[i+k] + shift. */
  default void scaleAndShift(float scale, float shift, float[] x, int i, int count) {
    for (int k = i; k < i + count; k++) {
      x[k] = scale * x[k] + shift;
    }
  }

  /**
   * Computes the gradient of {@link LossKernels#consistentCrossEntropy} without the targets, all
   * from index 0. Replaces p by p (a + pull d) - pull r - share, and r by r (b - pull d) - pull p -
   * share. r and p on the right are the values before the call.
   */
  default void pullTogether(
      float[] p, float[] r, float[] d, float a, float b, float pull, float share, int count) {
    ScalarLoops.pullTogether(p, r, d, a, b, pull, share, 0, count);
  }

  /** Returns the sum of x[i+k]. */
  float sum(float[] x, int i, int count);

  /** Returns the largest of x[i+k], or negative infinity if count is 0. */
  float max(float[] x, int i, int count);

  /** See {@link FloatSearch#firstAtLeast}. */
  default int firstAtLeast(float least, float[] x, int from, int to) {
    int k = from;
    while (k < to && !(x[k] >= least)) {
      k++;
    }
    return k;
  }

  /** y[j+k] = exp(x[i+k] - shift). Returns the sum of y[j+k]. y may be x. */
  float exp(float[] x, int i, float shift, float[] y, int j, int count);

  /**
   * y[j+k] = log(exp(x[i+k]) + exp(y[j+k])), computed from the larger of both, a, and the smaller,
   * b, as a + log(1 + exp(b - a)). The logarithm of 0 is negative infinity.
   */
  default void logAddExp(float[] x, int i, float[] y, int j, int count) {
    for (int k = 0; k < count; k++) {
      y[j + k] = FloatMath.logAddExp(x[i + k], y[j + k]);
    }
  }

  /** x[i+k] *= scale. */
  void scale(float scale, float[] x, int i, int count);

  /** Returns the additive score, the sum of v[k] tanh(q[i+k] + key[j+k]). */
  float additiveScore(float[] q, int i, float[] key, int j, float[] v, int count);

  /** Adds the gradient of {@link #additiveScore} times {@code d} to dq[i..], dkey[j..] and dv. */
  void additiveBackward(
      float d,
      float[] q,
      int i,
      float[] key,
      int j,
      float[] v,
      float[] dq,
      float[] dkey,
      float[] dv,
      int count);

  /** Computes one row of an LSTM step; {@code LstmRecurrence} states the equation. */
  void lstm(LstmArrays arrays, int row);

  /** Computes one row of the backward step of an LSTM. */
  void lstmBackward(LstmGradientArrays arrays, int row);

  /** Computes one row of a GRU step; {@code GruRecurrence} states the equation. */
  void gru(GruArrays arrays, int row);

  /** Computes one row of the backward step of a GRU. */
  void gruBackward(GruGradientArrays arrays, int row);

  /**
   * Updates {@code count} elements by Adam (Kingma and Ba 2015, algorithm 1), all from index 0.
   * Gradients are multiplied by {@code scale} first. The update also subtracts {@code decay} times
   * the value. Callers pass {@code 1 - beta} in place of beta: computing the difference in single
   * precision would lose too many digits.
   */
  void adam(
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
      float decay);
}
