package org.nmt4j.nn.optimizer;

import java.util.Map;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.VectorKernels;

/**
 * Adam with bias correction (Kingma and Ba 2015, algorithm 1) and {@link WeightDecay} (Loshchilov
 * and Hutter 2019, algorithm 2):
 *
 * <pre>{@code
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g * g
 * p = p - rate * decay * p - rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * }</pre>
 *
 * <p>p are the parameters, g is the clipped gradient, m and v are the first and second moments, all
 * 1 x n; t counts the updates from 1. {@link VectorKernels#adam} computes the loop. It receives
 * rate * sqrt(1 - beta2^t) / (1 - beta1^t) as its rate and epsilon * sqrt(1 - beta2^t) as its
 * epsilon, which gives the same result.
 */
public final class Adam implements Optimizer {
  private final VectorKernels kernels;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final WeightDecay decay;
  private final Parameters trained;
  private final Gradients first;
  private final Gradients second;
  private long updates;

  public Adam(
      VectorKernels kernels,
      Parameters parameters,
      double beta1,
      double beta2,
      double epsilon,
      WeightDecay decay) {
    this.kernels = kernels;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.decay = decay;
    this.trained = parameters;
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
    decay.forEach(
        from,
        count,
        (start, size, share) ->
            kernels.adam(
                parameters,
                gradient,
                first.flat(),
                second.flat(),
                start,
                size,
                scale,
                beta1,
                beta2,
                corrected,
                epsilon * root,
                rate * share));
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
    // A parameter may have been frozen since. A moment that is left would go on moving it.
    trained.frozen().forEach(each -> first.matrix(each).zero());
  }
}
