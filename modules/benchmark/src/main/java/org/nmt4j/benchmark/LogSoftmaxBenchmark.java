package org.nmt4j.benchmark;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.LossKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Times the log-probabilities of the next token for the beam of one sentence. */
public class LogSoftmaxBenchmark extends KernelTiming {
  private LossKernels loss;
  private Matrix logits;
  private float[] logProbabilities;

  @Setup
  public void prepare() {
    loss = kernels().loss();
    logits = new Operands().matrix(Network.BEAM, Network.VOCABULARY);
    logProbabilities = new float[logits.size()];
  }

  @Benchmark
  public float[] logSoftmax() {
    loss.logSoftmax(logits, logProbabilities);
    return logProbabilities;
  }
}
