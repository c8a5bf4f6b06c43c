package org.nmt4j.training.replica;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.array.Matrix;

/**
 * The processes that train one model together, as one of them sees them. Each process has all
 * weights and makes all updates, but computes the gradients of some shards only. The first process
 * reads and writes the files of the run.
 *
 * <p>All processes call the methods in the same order. A call waits for the other processes, and
 * throws a {@link ReplicaLostException} if the connection to one of them ends.
 */
public interface Replicas {
  /** A single process. */
  Replicas ALONE = new SingleProcess();

  /** Returns the number of this process among the processes, from 0. */
  int rank();

  /** Returns the number of processes. */
  int count();

  /** Returns the bytes that the first process passes. The others may pass an empty array. */
  byte[] fromFirst(byte[] own);

  /** Returns the bytes that the processes pass, in the order of their ranks. */
  List<byte[]> fromAll(byte[] own);

  /**
   * Copies the elements of a matrix in one process to the matrices of all others.
   *
   * @param rank the process that has the elements
   */
  void copy(int rank, Matrix matrix);

  /**
   * Sums vectors. The first process adds its own vectors to {@code sum}. The next process receives
   * the elements of {@code sum}, adds its own vectors to them, and so on. Finally all processes
   * have the elements of the last one. So the sum has the bits of {@code ((g1 + g2) + g3) + ...} in
   * the order of the processes.
   *
   * @param sum the vector that receives the sum
   * @param spans the spans to sum; they are the same in all processes
   * @param add adds the own vectors of this process to a span of {@code sum}
   */
  void sum(Matrix sum, List<Gradients.Span> spans, Consumer<Gradients.Span> add);

  /** Returns whether this is the process that reads and writes the files of the run. */
  default boolean isFirst() {
    return rank() == 0;
  }

  /** Returns the number that the first process passes. */
  default double fromFirst(double own) {
    return isAlone()
        ? own
        : ByteBuffer.wrap(fromFirst(ByteBuffer.allocate(Double.BYTES).putDouble(own).array()))
            .getDouble();
  }

  /** Returns the answer that the first process passes. */
  default boolean fromFirst(boolean own) {
    return isAlone() ? own : fromFirst(new byte[] {(byte) (own ? 1 : 0)})[0] != 0;
  }

  /** Returns whether there are no other processes. */
  default boolean isAlone() {
    return count() == 1;
  }
}
