package org.nmt4j.benchmark;

import java.util.concurrent.TimeUnit;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.product.BlasProducts;
import org.nmt4j.nn.product.OneDnnProducts;
import org.nmt4j.nn.product.PackedProducts;
import org.nmt4j.nn.product.Precision;
import org.nmt4j.nn.product.PreparedWeight;
import org.nmt4j.nn.product.Products;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Times products of a few rows with a weight that stays the same from one product to the next, in
 * each implementation of {@link Products}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WeightBenchmark extends Timing {
  @Param({"onednn-fp32", "onednn-bf16", "packed", "blas"})
  private String products;

  // Greedy search, the beam of one sentence, and one shard and two.
  @Param({"1", "5", "32", "64"})
  private int rows;

  // Of the decoder's step, of its readout, and of the output layer.
  @Param({"512x2048", "1024x512", "10000x512'"})
  private String weight;

  private PreparedWeight prepared;
  private Matrix x;
  private Matrix y;

  private static Products products(String name) {
    return switch (name) {
      case "onednn-fp32" -> new OneDnnProducts(Precision.FP32);
      case "onednn-bf16" -> new OneDnnProducts(Precision.BF16);
      case "packed" -> new PackedProducts();
      case "blas" -> new BlasProducts();
      default ->
          throw new IllegalArgumentException(
              "found the products '"
                  + name
                  + "', expected onednn-fp32, onednn-bf16, packed or blas");
    };
  }

  @Setup
  public void prepare() {
    Operands operands = new Operands();
    Operand right = Operand.of(weight, operands);
    prepared = products(products).prepare(right.matrix(), right.transposed());
    x = operands.matrix(rows, right.rows());
    y = operands.zeros(rows, right.columns());
  }

  @Benchmark
  public void multiply(Speed speed) {
    prepared.multiply(x, y, false);
    speed.count(2.0 * rows * x.columns() * y.columns());
  }
}
