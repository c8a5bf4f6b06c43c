package org.nmt4j.nn.optimizer;

import java.util.Arrays;
import java.util.List;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.VectorKernels;
import org.nmt4j.nn.parallel.Workers;

/**
 * Makes one update from the gradients of all shards:
 *
 * <pre>{@code
 * g = g_1 + g_2 + ...                       in the order of the shards
 * g = g * min(1, clipNorm / ||g||)          Pascanu et al. 2013, algorithm 1
 * }</pre>
 *
 * <p>||g|| is the Euclidean norm over all parameters. The {@link Optimizer} then changes the
 * parameters by g.
 *
 * <p>The flat vector is cut into parts of fixed size, whose partial sums are added in order. So the
 * bits of an update do not depend on the number of threads.
 */
public final class Updater {
  private static final int PART = 1 << 16;

  private final Parameters parameters;
  private final Optimizer optimizer;
  private final VectorKernels kernels;
  private final Workers workers;
  private final double clipNorm;

  /**
   * Creates an updater.
   *
   * @param clipNorm the largest norm of a gradient; 0 for no clipping
   */
  public Updater(
      Parameters parameters,
      Optimizer optimizer,
      VectorKernels kernels,
      Workers workers,
      double clipNorm) {
    this.parameters = parameters;
    this.optimizer = optimizer;
    this.kernels = kernels;
    this.workers = workers;
    this.clipNorm = clipNorm;
  }

  /**
   * Makes one update if the gradient is finite.
   *
   * @param shards gradients in the order of the shards; the first one receives the sum
   * @return the norm before clipping; if it is NaN or infinite, the parameters have not changed
   */
  public double update(List<Gradients> shards, double rate) {
    List<Gradients.Span> spans = shards.get(0).spans(shards.subList(1, shards.size()), PART);
    Matrix sum = shards.get(0).flat();
    Matrix[] others = shards.stream().skip(1).map(Gradients::flat).toArray(Matrix[]::new);
    double[] squares = new double[spans.size()];
    workers.run(
        spans.size(),
        i -> squares[i] = kernels.reduce(sum, others, spans.get(i).from(), spans.get(i).count()));
    double norm = Math.sqrt(Arrays.stream(squares).reduce(0, Double::sum));
    if (!Double.isFinite(norm)) {
      return norm;
    }
    double scale = clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1;
    optimizer.begin();
    Matrix values = parameters.writableFlat();
    int parts = (sum.size() + PART - 1) / PART;
    workers.run(
        parts, part -> optimizer.update(values, sum, part * PART, length(part), scale, rate));
    parameters.refreshWeights(workers);
    return norm;
  }

  private int length(int part) {
    return Math.min(PART, parameters.size() - part * PART);
  }
}
