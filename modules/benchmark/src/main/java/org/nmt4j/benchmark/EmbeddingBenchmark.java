package org.nmt4j.benchmark;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.RowKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Times the embeddings of a shard's source tokens, and the sum of their gradients. */
public class EmbeddingBenchmark extends KernelTiming {
  private RowKernels rows;
  private int[] ids;
  private Matrix table;
  private Matrix embedded;
  private Matrix dEmbedded;
  private Matrix dTable;

  @Setup
  public void prepare() {
    rows = kernels().rows();
    Operands operands = new Operands();
    ids = operands.ids(Network.POSITIONS * Network.ROWS);
    table = operands.matrix(Network.VOCABULARY, Network.EMBEDDING);
    embedded = operands.zeros(ids.length, Network.EMBEDDING);
    dEmbedded = operands.matrix(ids.length, Network.EMBEDDING);
    dTable = operands.zeros(Network.VOCABULARY, Network.EMBEDDING);
  }

  @Benchmark
  public void gather() {
    rows.gather(table, ids, embedded);
  }

  @Benchmark
  public void gradient() {
    rows.scatterAdd(dEmbedded, ids, dTable);
  }
}
