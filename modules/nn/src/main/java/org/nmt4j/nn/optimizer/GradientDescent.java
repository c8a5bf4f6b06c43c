package org.nmt4j.nn.optimizer;

import java.util.Map;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.VectorKernels;

/**
 * Stochastic gradient descent: p = p - rate * g, where p are the parameters and g is the clipped
 * gradient.
 */
public final class GradientDescent implements Optimizer {
  private final VectorKernels kernels;
  private long updates;

  public GradientDescent(VectorKernels kernels) {
    this.kernels = kernels;
  }

  @Override
  public void begin() {
    updates++;
  }

  @Override
  public void update(
      Matrix parameters, Matrix gradient, int from, int count, double scale, double rate) {
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
