package org.nmt4j.nn.optimizer;

import java.util.HashMap;
import java.util.Map;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.VectorKernels;

/**
 * An exponential moving average of the weights, beside another optimizer:
 *
 * <pre>{@code
 * average = average + share_t * (p - average)
 * share_t = max(share, 9 / (10 + t))
 * }</pre>
 *
 * <p>p are the parameters after update t, which counts from 1. The share is larger in the first
 * updates, so that the average forgets the initial weights. In terms of the decay 1 - share_t, the
 * warm-up is min(1 - share, (1 + t) / (10 + t)), as in TensorFlow's {@code
 * ExponentialMovingAverage} and Marian's {@code --exponential-smoothing}.
 *
 * <p>Updates go on from p. {@link #withAverage} exchanges p and the average for a while.
 */
public final class MovingAverage implements Optimizer {
  private static final int BLOCK = 1 << 14;

  private final Optimizer optimizer;
  private final VectorKernels kernels;
  private final Parameters parameters;
  private final Matrix average;
  private final double share;

  /**
   * Creates an average that starts from the present parameters.
   *
   * @param optimizer makes the updates
   * @param share the share of the parameters in the average, from 0 to 1
   */
  public MovingAverage(
      Optimizer optimizer, VectorKernels kernels, Parameters parameters, double share) {
    this.optimizer = optimizer;
    this.kernels = kernels;
    this.parameters = parameters;
    this.average = parameters.newGradients().flat();
    this.share = share;
    kernels.addScaled(average, parameters.flat(), 0, parameters.size(), 1);
  }

  @Override
  public void begin() {
    optimizer.begin();
  }

  @Override
  public void update(
      Matrix values, Matrix gradient, int from, int count, double scale, double rate) {
    optimizer.update(values, gradient, from, count, scale, rate);
    kernels.moveTowards(average, values, from, count, Math.max(share, 9.0 / (10 + updates())));
  }

  @Override
  public void withAverage(Runnable work) {
    exchange();
    try {
      work.run();
    } finally {
      exchange();
    }
  }

  private void exchange() {
    Matrix values = parameters.writableFlat();
    float[] ours = new float[BLOCK];
    float[] theirs = new float[BLOCK];
    for (int from = 0; from < values.size(); from += BLOCK) {
      int count = Math.min(BLOCK, values.size() - from);
      average.read(from, ours, 0, count);
      values.read(from, theirs, 0, count);
      average.write(from, theirs, 0, count);
      values.write(from, ours, 0, count);
    }
  }

  @Override
  public Map<String, Matrix> state() {
    Map<String, Matrix> state = new HashMap<>(optimizer.state());
    state.put("moving_average", average);
    return state;
  }

  @Override
  public long updates() {
    return optimizer.updates();
  }

  @Override
  public void restore(long made) {
    optimizer.restore(made);
  }
}
