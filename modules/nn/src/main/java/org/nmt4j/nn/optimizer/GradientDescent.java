package org.nmt4j.nn.optimizer;

import java.util.Map;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.VectorKernels;

/**
 * Stochastic gradient descent with {@link WeightDecay} (Loshchilov and Hutter 2019, algorithm 1
 * without momentum): p = p - rate * decay * p - rate * g, where p are the parameters and g is the
 * clipped gradient.
 */
public final class GradientDescent implements Optimizer {
  private final VectorKernels kernels;
  private final WeightDecay decay;
  private long updates;

  public GradientDescent(VectorKernels kernels, WeightDecay decay) {
    this.kernels = kernels;
    this.decay = decay;
  }

  @Override
  public void begin() {
    updates++;
  }

  @Override
  public void update(
      Matrix parameters, Matrix gradient, int from, int count, double scale, double rate) {
    decay.forEach(
        from,
        count,
        (start, size, share) -> {
          if (share > 0) {
            kernels.addScaled(parameters, parameters, start, size, -rate * share);
          }
        });
    kernels.addScaled(parameters, gradient, from, count, -rate * scale);
  }

  @Override
  public Map<String, Matrix> state() {
    return Map.of();
  }

  @Override
  public long updates() {
    return updates;
  }

  @Override
  public void restore(long made) {
    updates = made;
  }
}
