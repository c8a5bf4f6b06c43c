package org.nmt4j.nn.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * Times the methods of each kind of product on this machine. The methods take turns, so that a
 * change of the machine's speed meets all of them. A trial takes about two seconds.
 */
public final class ProductTrial {
  private static final int ROUNDS = 7;

  /** The standard method stays unless another takes at most this share of its time. */
  private static final double GAIN = 0.95;

  private static final int HIDDEN = 512;
  private static final int GATES = 4 * HIDDEN;
  private static final int TYPES = PreparedWeight.LARGE / HIDDEN;

  /** A batch of a typical network: some sentences of the same length. */
  private static final int STEPS = 2 * PreparedWeight.MANY_ROWS;

  /** The tokens of a batch, whose number is arbitrary. */
  private static final int TOKENS = PreparedWeight.MANY_ROWS + 11;

  private final Precision precision;

  private ProductTrial(Precision precision) {
    this.precision = precision;
  }

  /**
   * Returns the fastest methods in a precision. No other work should run meanwhile.
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

  private static Map<ProductMethod, Double> medians(Map<ProductMethod, Runnable> products) {
    products.values().forEach(Runnable::run);
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

  private static Runnable products(ProductKind kind, Products products) {
    return switch (kind) {
      case MANY_ROWS ->
          together(
              byWeight(products, STEPS, HIDDEN, GATES, false),
              byWeight(products, STEPS, GATES, HIDDEN, true));
      case LARGE_WEIGHTS ->
          together(
              byWeight(products, TOKENS, HIDDEN, TYPES, true),
              byWeight(products, TOKENS, TYPES, HIDDEN, false));
      case GRADIENTS ->
          together(
              gradient(products, STEPS, HIDDEN, GATES), gradient(products, STEPS, HIDDEN, HIDDEN));
      case LARGE_GRADIENTS -> gradient(products, TOKENS, TYPES, HIDDEN);
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
