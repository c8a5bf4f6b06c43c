package org.nmt4j.benchmark;

import java.util.concurrent.TimeUnit;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Product;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Times the network's matrix products in BLAS, which needs little warm-up. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ProductBenchmark extends Timing {
  @Param({
    // Steps of the encoder, of the decoder, and of its readout: one shard and two.
    "32x256*256x1024",
    "64x256*256x1024",
    "32x512*512x2048",
    "64x512*512x2048",
    "32x1024*1024x512",
    "64x1024*1024x512",
    // The gradient of a step's input, and of the weights of all steps.
    "32x2048*512x2048'",
    "480x512'*480x2048",
    // The output layer for all target tokens of a shard, and the gradients of its input and
    // weights.
    "400x512*10000x512'",
    "400x10000*10000x512",
    "400x10000'*400x512",
    // A search: the beam of one sentence, and greedy.
    "5x512*512x2048",
    "5x512*10000x512'",
    "1x512*512x2048",
    "1x512*10000x512'",
  })
  private String product;

  private Operand a;
  private Operand b;
  private Matrix c;

  @Setup
  public void prepare() {
    String[] factors = product.split("\\*", 2);
    Operands operands = new Operands();
    a = Operand.of(factors[0], operands);
    b = Operand.of(factors[1], operands);
    c = operands.zeros(a.rows(), b.columns());
  }

  @Benchmark
  public void multiply(Speed speed) {
    Product.multiply(a.matrix(), b.matrix(), c, a.transposed(), b.transposed(), 0);
    speed.count(2.0 * a.rows() * a.columns() * b.columns());
  }
}
