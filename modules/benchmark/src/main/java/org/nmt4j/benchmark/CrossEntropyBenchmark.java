package org.nmt4j.benchmark;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.LossKernels;
import org.nmt4j.nn.kernel.Targets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

/** Times the loss of a block of target tokens, with label smoothing, and its gradient. */
public class CrossEntropyBenchmark extends KernelTiming {
  private static final int PADDING = 0;
  private static final double SMOOTHING = 0.1;
  private static final double SCALE = 1.0 / Network.LOGITS;

  private LossKernels loss;
  private float[] scores;
  private Targets targets;
  private Matrix bias;
  private Matrix dBias;
  private Matrix logits;

  @Setup
  public void prepare() {
    loss = kernels().loss();
    Operands operands = new Operands();
    scores = operands.floats(Network.LOGITS * Network.VOCABULARY);
    targets = new Targets(operands.ids(Network.LOGITS), PADDING, SMOOTHING);
    bias = operands.zeros(1, Network.VOCABULARY);
    dBias = operands.zeros(1, Network.VOCABULARY);
    logits = operands.zeros(Network.LOGITS, Network.VOCABULARY);
  }

  /**
   * Restores the logits before each call, because the gradient overwrites them. JMH does not time
   * this method.
   */
  @Setup(Level.Invocation)
  public void restore() {
    logits.write(scores);
  }

  @Benchmark
  public Loss lossAndGradient() {
    return loss.crossEntropy(logits, bias, targets, 0, SCALE, dBias);
  }
}
