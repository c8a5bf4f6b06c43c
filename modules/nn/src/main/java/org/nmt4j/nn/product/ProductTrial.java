package org.nmt4j.nn.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * Finds the fastest method of each kind of product on this machine. A trial computes products of
 * made-up numbers, in the sizes of a typical network. In each round, every method computes the same
 * products once. So if the machine becomes slower or faster meanwhile, it does so for all methods.
 * A trial takes about two seconds.
 */
public final class ProductTrial {
  /** How often each method is timed. Its time is the median. */
  private static final int ROUNDS = 7;

  /**
   * Another method replaces the {@linkplain ProductChoice#standard standard} one only if it takes
   * less than this share of the standard one's time.
   */
  private static final double GAIN = 0.95;

  /** The width of a layer. */
  private static final int HIDDEN = 512;

  /** The width of the four gates of an LSTM. */
  private static final int GATES = 4 * HIDDEN;

  /** The size of the smallest vocabulary with a large weight. */
  private static final int VOCABULARY = PreparedWeight.LARGE / HIDDEN;

  /** The rows of a product in a layer: one for each sentence of a batch at each step. */
  private static final int LAYER_ROWS = 2 * PreparedWeight.MANY_ROWS;

  /**
   * The rows of a product in the output layer: one for each token of a batch. As in most batches,
   * the number is no multiple of {@link RowProbe#BLOCK}, so {@link ProductMethod#EXACT_ROWS} cuts
   * the rows into two parts.
   */
  private static final int OUTPUT_ROWS = PreparedWeight.MANY_ROWS + 11;

  private final Precision precision;

  private ProductTrial(Precision precision) {
    this.precision = precision;
  }

  /**
   * Returns the fastest method of each kind in a precision. No other work should run meanwhile.
   *
   * @throws UnsupportedOperationException if this machine has no products of oneDNN in the
   *     precision
   */
  public static ProductChoice fastest(Precision precision) {
    ProductTrial trial = new ProductTrial(precision);
    ProductChoice choice = ProductChoice.standard();
    for (ProductKind kind : ProductKind.values()) {
      choice = choice.with(kind, trial.fastest(kind));
    }
    return choice;
  }

  /** Returns the standard method if the precision leaves no choice. */
  private ProductMethod fastest(ProductKind kind) {
    ProductMethod standard = ProductChoice.standard().method(kind);
    Map<ProductMethod, Runnable> products = new LinkedHashMap<>();
    for (ProductMethod method : kind.methods(precision)) {
      ProductChoice choice = ProductChoice.standard().with(kind, method);
      products.put(method, products(kind, new OneDnnProducts(precision, choice)));
    }
    ProductMethod best = standard;
    Map<ProductMethod, Double> seconds = medians(products);
    for (Map.Entry<ProductMethod, Double> each : seconds.entrySet()) {
      double bound = seconds.get(best) * (best == standard ? GAIN : 1);
      if (each.getValue() < bound) {
        best = each.getKey();
      }
    }
    return best;
  }

  /** Returns the median time of each method in seconds. */
  private static Map<ProductMethod, Double> medians(Map<ProductMethod, Runnable> products) {
    products.values().forEach(Runnable::run); // The first run also compiles kernels.
    Map<ProductMethod, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      products.forEach(
          (method, product) -> {
            long before = System.nanoTime();
            product.run();
            double seconds = (System.nanoTime() - before) / 1e9;
            times.computeIfAbsent(method, key -> new ArrayList<>()).add(seconds);
          });
    }
    Map<ProductMethod, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (method, some) ->
            medians.put(method, some.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow()));
    return medians;
  }

  /** Returns code that computes typical products of a kind in the forward and backward pass. */
  private static Runnable products(ProductKind kind, Products products) {
    return switch (kind) {
      case MANY_ROWS ->
          together(
              byWeight(products, LAYER_ROWS, HIDDEN, GATES, false),
              byWeight(products, LAYER_ROWS, GATES, HIDDEN, true));
      case LARGE_WEIGHTS ->
          together(
              byWeight(products, OUTPUT_ROWS, HIDDEN, VOCABULARY, true),
              byWeight(products, OUTPUT_ROWS, VOCABULARY, HIDDEN, false));
      case GRADIENTS ->
          together(
              gradient(products, LAYER_ROWS, HIDDEN, GATES),
              gradient(products, LAYER_ROWS, HIDDEN, HIDDEN));
      case LARGE_GRADIENTS -> gradient(products, OUTPUT_ROWS, VOCABULARY, HIDDEN);
    };
  }

  private static Runnable together(Runnable... products) {
    return () -> Arrays.stream(products).forEach(Runnable::run);
  }

  private static Runnable byWeight(
      Products products, int rows, int inputs, int outputs, boolean transposed) {
    Matrix x = numbers(rows, inputs);
    Matrix weight = transposed ? numbers(outputs, inputs) : numbers(inputs, outputs);
    Matrix y = numbers(rows, outputs);
    PreparedWeight prepared = products.prepare(weight, transposed);
    return () -> prepared.multiply(x, y, false);
  }

  private static Runnable gradient(Products products, int rows, int inputs, int outputs) {
    Matrix x = numbers(rows, inputs);
    Matrix gradient = numbers(rows, outputs);
    Matrix sum = numbers(inputs, outputs);
    return () -> products.multiplyTransposed(x, gradient, sum, false);
  }

  private static Matrix numbers(int rows, int columns) {
    Matrix matrix = Matrix.create(DataType.FLOAT, rows, columns);
    matrix.write(RowProbe.numbers(matrix.size()));
    return matrix;
  }
}
