package org.nmt4j.nn.optimizer;

import java.util.Map;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.VectorKernels;

/** Adam with bias correction (Kingma and Ba 2015, algorithm 1). */
public final class Adam implements Optimizer {
  private final VectorKernels kernels;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final Gradients first;
  private final Gradients second;
  private long updates;

  public Adam(
      VectorKernels kernels, Parameters parameters, double beta1, double beta2, double epsilon) {
    this.kernels = kernels;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.first = parameters.newGradients();
    this.second = parameters.newGradients();
  }

  @Override
  public void begin() {
    updates++;
  }

  @Override
  public void update(
      Matrix parameters, Matrix gradient, int from, int count, double scale, double rate) {
    double root = Math.sqrt(1 - StrictMath.pow(beta2, updates));
    double corrected = rate * root / (1 - StrictMath.pow(beta1, updates));
    kernels.adam(
        parameters,
        gradient,
        first.flat(),
        second.flat(),
        from,
        count,
        scale,
        beta1,
        beta2,
        corrected,
        epsilon * root);
  }

  @Override
  public Map<String, Matrix> state() {
    return Map.of("adam.first", first.flat(), "adam.second", second.flat());
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
