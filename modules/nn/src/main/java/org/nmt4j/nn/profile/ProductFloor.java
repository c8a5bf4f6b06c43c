package org.nmt4j.nn.profile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.nn.product.BlasProducts;
import org.nmt4j.nn.product.Factor;
import org.nmt4j.nn.product.Products;

/**
 * What the products that a clock has seen take by themselves, each in the fastest way there is, on
 * as many threads at once as it was seen on: a network can not be faster.
 */
public final class ProductFloor {
  private static final long MOST_NANOS = 20_000_000;
  private static final long NANOS_OF_ALL = 20_000_000_000L;

  private final Workers workers;
  private final List<Products> ways;
  private final List<Workspace> workspaces;

  /**
   * A floor.
   *
   * @param products those of the network; BLAS is tried beside them
   */
  public ProductFloor(Workers workers, Products products) {
    this.workers = workers;
    this.ways = List.of(products, new BlasProducts());
    this.workspaces = Stream.generate(Workspace::new).limit(workers.threads()).toList();
  }

  /** Seconds of all threads together. */
  public double seconds(KernelClock clock) {
    Map<ProductShape, LongAdder> products = clock.products();
    long nanos = Math.min(MOST_NANOS, NANOS_OF_ALL / ways.size() / Math.max(1, products.size()));
    double sum = 0;
    for (Map.Entry<ProductShape, LongAdder> each : products.entrySet()) {
      double best = Double.POSITIVE_INFINITY;
      for (Products way : ways) {
        best = Math.min(best, seconds(each.getKey(), way, nanos));
      }
      sum += best * each.getValue().sum();
    }
    return sum;
  }

  /** The mean over the threads, all of which make this product again and again. */
  private double seconds(ProductShape shape, Products way, long nanos) {
    double[] seconds = new double[workers.threads()];
    workers.run(
        seconds.length,
        thread -> seconds[thread] = alone(shape, way, workspaces.get(thread), nanos));
    double sum = 0;
    for (double each : seconds) {
      sum += each;
    }
    return sum / seconds.length;
  }

  private static double alone(ProductShape shape, Products way, Workspace workspace, long nanos) {
    workspace.reset();
    Runnable product = product(shape, way, workspace);
    product.run();
    long calls = 0;
    long begin = System.nanoTime();
    long now = begin;
    while (calls == 0 || now - begin < nanos) {
      product.run();
      calls++;
      now = System.nanoTime();
    }
    return (now - begin) / 1e9 / calls;
  }

  private static Runnable product(ProductShape shape, Products way, Workspace workspace) {
    Matrix y = workspace.zeros(shape.rows(), shape.columns());
    if (shape.right() == ProductShape.Right.GRADIENT) {
      Matrix a = random(workspace, shape.inner(), shape.rows());
      Matrix b = random(workspace, shape.inner(), shape.columns());
      return () -> way.multiplyTransposed(a, b, y, false);
    }
    boolean transposed = shape.right() == ProductShape.Right.WEIGHT_TRANSPOSED;
    Matrix x = random(workspace, shape.rows(), shape.inner());
    Matrix weight =
        transposed
            ? random(workspace, shape.columns(), shape.inner())
            : random(workspace, shape.inner(), shape.columns());
    Factor factor = way.factor(weight, transposed);
    return () -> factor.multiply(x, y, false);
  }

  private static Matrix random(Workspace workspace, int rows, int columns) {
    Matrix matrix = workspace.allocate(rows, columns);
    CounterRandom random = new CounterRandom(rows);
    float[] values = new float[matrix.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.uniform() - 0.5);
    }
    matrix.write(values);
    return matrix;
  }
}
