package org.nmt4j.benchmark;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.AttentionKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Times one attention step of the decoder without projections. All sentences have the same length.
 */
public class AttentionBenchmark extends KernelTiming {
  @Param({"dot", "additive"})
  private String score;

  private int[] sentences;
  private AttentionKernels.AttendedMemory memory;
  private Matrix query;
  private Matrix weights;
  private Matrix context;
  private Matrix dContext;
  private Matrix dQuery;

  @Setup
  public void prepare() {
    sentences = IntStream.range(0, Network.ROWS).toArray();
    Operands operands = new Operands();
    memory = memory(operands);
    query = operands.matrix(Network.ROWS, Network.HIDDEN);
    weights = operands.zeros(Network.ROWS, Network.POSITIONS);
    context = operands.zeros(Network.ROWS, Network.HIDDEN);
    dContext = operands.matrix(Network.ROWS, Network.HIDDEN);
    dQuery = operands.zeros(Network.ROWS, Network.HIDDEN);
    forward(); // the backward step reads its weights
  }

  private AttentionKernels.AttendedMemory memory(Operands operands) {
    AttentionKernels attention = kernels().attention();
    int[] lengths = new int[Network.ROWS];
    Arrays.fill(lengths, Network.POSITIONS);
    Matrix keys = operands.matrix(Network.POSITIONS * Network.ROWS, Network.HIDDEN);
    Matrix values = operands.matrix(Network.POSITIONS * Network.ROWS, Network.HIDDEN);
    return switch (score) {
      case "dot" -> attention.dot(keys, values, lengths, 1);
      case "additive" ->
          attention.additive(
              keys,
              values,
              lengths,
              operands.matrix(1, Network.HIDDEN),
              operands.zeros(1, Network.HIDDEN));
      default ->
          throw new IllegalArgumentException(
              "found the score '" + score + "', expected dot or additive");
    };
  }

  @Benchmark
  public void forward() {
    memory.forward(query, sentences, null, weights, context);
  }

  @Benchmark
  public void backward() {
    memory.backward(query, sentences, null, weights, null, dContext, dQuery, null);
  }
}
