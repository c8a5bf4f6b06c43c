package org.nmt4j.decoder.search;

import org.nmt4j.benchmark.Network;
import org.nmt4j.benchmark.Operands;
import org.nmt4j.benchmark.Timing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Times a step of beam search for one sentence: it finds the best continuations of all its partial
 * translations.
 */
public class TopKBenchmark extends Timing {
  private final boolean[] excluded = new boolean[Network.VOCABULARY];
  private TopK top;
  private float[] logProbabilities;

  @Setup
  public void prepare() {
    top = new TopK(2 * Network.BEAM);
    logProbabilities = new Operands().floats(Network.BEAM * Network.VOCABULARY);
  }

  @Benchmark
  public double best() {
    top.clear();
    for (int row = 0; row < Network.BEAM; row++) {
      top.scan(logProbabilities, row * Network.VOCABULARY, 0, excluded, row);
    }
    top.sort();
    return top.score(0);
  }
}
