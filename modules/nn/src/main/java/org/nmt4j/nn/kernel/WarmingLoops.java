package org.nmt4j.nn.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@link VectorLoops} that start fast. HotSpot compiles vector operations late, and until then each
 * of them takes microseconds. So {@link LaneLoops} work at first, with the same bits. After {@link
 * #ROWS} calls, another thread runs the vector loops until they are faster. From then on they do
 * the work. The loops of gradients are vector loops from the beginning, because a training is long.
 */
final class WarmingLoops implements FloatLoops {
  /** The number of calls after which a thread warms the vector loops. One sentence needs fewer. */
  private static final int ROWS = 20_000;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final VectorLoops vector = new VectorLoops();
  private final LaneLoops plain = new LaneLoops(VectorMath.WIDTH);
  private final AtomicInteger calls = new AtomicInteger();
  private volatile FloatLoops current = plain;

  /** Returns the loops that are faster now. */
  private FloatLoops now() {
    FloatLoops loops = current;
    if (loops == plain && calls.incrementAndGet() == ROWS) {
      Thread thread = new Thread(this::warm, "nmt4j-warm-up");
      thread.setDaemon(true);
      thread.start();
    }
    return loops;
  }

  private void warm() {
    if (new LoopsWarmUp(plain, vector).areVectorsFasterWithin(LONGEST)) {
      current = vector;
    }
  }

  @Override
  public String name() {
    return vector.name();
  }

  @Override
  public float dot(float[] a, int i, float[] b, int j, int count) {
    return now().dot(a, i, b, j, count);
  }

  @Override
  public void addScaled(float scale, float[] x, int i, float[] y, int j, int count) {
    now().addScaled(scale, x, i, y, j, count);
  }

  @Override
  public void tanh(float[] x, int i, int count) {
    now().tanh(x, i, count);
  }

  @Override
  public void tanhBackward(float[] y, float[] dy, float[] dx, int count) {
    vector.tanhBackward(y, dy, dx, count);
  }

  @Override
  public void sigmoid(float[] x, int i, int count) {
    now().sigmoid(x, i, count);
  }

  @Override
  public void dropoutMask(float[] mask, int count, double rate, long key) {
    vector.dropoutMask(mask, count, rate, key);
  }

  @Override
  public void pullTogether(
      float[] p, float[] r, float[] d, float a, float b, float pull, float share, int count) {
    vector.pullTogether(p, r, d, a, b, pull, share, count);
  }

  @Override
  public float sum(float[] x, int i, int count) {
    return now().sum(x, i, count);
  }

  @Override
  public float max(float[] x, int i, int count) {
    return now().max(x, i, count);
  }

  @Override
  public int firstAtLeast(float least, float[] x, int from, int to) {
    return now().firstAtLeast(least, x, from, to);
  }

  @Override
  public float exp(float[] x, int i, float shift, float[] y, int j, int count) {
    return now().exp(x, i, shift, y, j, count);
  }

  @Override
  public void logAddExp(float[] x, int i, float[] y, int j, int count) {
    now().logAddExp(x, i, y, j, count);
  }

  @Override
  public void scale(float scale, float[] x, int i, int count) {
    now().scale(scale, x, i, count);
  }

  @Override
  public float additiveScore(float[] q, int i, float[] key, int j, float[] v, int count) {
    return now().additiveScore(q, i, key, j, v, count);
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
    vector.additiveBackward(d, q, i, key, j, v, dq, dkey, dv, count);
  }

  @Override
  public void lstm(LstmArrays arrays, int row) {
    now().lstm(arrays, row);
  }

  @Override
  public void lstmBackward(LstmGradientArrays arrays, int row) {
    vector.lstmBackward(arrays, row);
  }

  @Override
  public void gru(GruArrays arrays, int row) {
    now().gru(arrays, row);
  }

  @Override
  public void gruBackward(GruGradientArrays arrays, int row) {
    vector.gruBackward(arrays, row);
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
    vector.adam(
        value,
        gradient,
        first,
        second,
        count,
        scale,
        oneMinusBeta1,
        oneMinusBeta2,
        rate,
        epsilon,
        decay);
  }
}
