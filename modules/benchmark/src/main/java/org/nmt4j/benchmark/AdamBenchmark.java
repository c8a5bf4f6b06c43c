package org.nmt4j.benchmark;

import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.optimizer.Adam;
import org.nmt4j.nn.optimizer.WeightDecay;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Times an update of parameters: the part that a thread takes at a time, and a whole network. */
public class AdamBenchmark extends KernelTiming {
  @Param({"65536", "12000000"})
  private int size;

  private Matrix parameters;
  private Matrix gradient;
  private Adam adam;

  @Setup
  public void prepare() {
    Parameters all = new Parameters();
    all.declare("weight", 1, size, Initializer.xavier(1));
    all.initialize(1);
    parameters = all.flat();
    gradient = new Operands().matrix(1, size);
    adam = new Adam(kernels().vectors(), all, 0.9, 0.999, 1e-8, new WeightDecay(all, 0));
  }

  @Benchmark
  public void update() {
    adam.begin();
    adam.update(parameters, gradient, 0, size, 1, 1e-3);
  }
}
