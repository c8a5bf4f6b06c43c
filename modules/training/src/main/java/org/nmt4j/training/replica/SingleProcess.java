package org.nmt4j.training.replica;

import java.util.List;
import java.util.function.Consumer;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.array.Matrix;

/** {@link Replicas} of a process that trains alone. */
record SingleProcess() implements Replicas {
  @Override
  public int rank() {
    return 0;
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public byte[] fromFirst(byte[] own) {
    return own;
  }

  @Override
  public List<byte[]> fromAll(byte[] own) {
    return List.of(own);
  }

  @Override
  public void copy(int rank, Matrix matrix) {
    // There is no other process.
  }

  @Override
  public void sum(Matrix sum, List<Gradients.Span> spans, Consumer<Gradients.Span> add) {
    spans.forEach(add);
  }
}
