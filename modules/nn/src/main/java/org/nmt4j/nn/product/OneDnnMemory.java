package org.nmt4j.nn.product;

import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/** Native memory for what only oneDNN reads; it grows, and its contents are lost when it does. */
final class OneDnnMemory {
  /** A line of the cache. */
  private static final long ALIGNMENT = 64;

  private Matrix memory;

  /** Where that many bytes may lie. */
  long reserve(long bytes) {
    long floats = (bytes + ALIGNMENT) / Float.BYTES + 1;
    if (memory == null || memory.size() < floats) {
      memory = Matrix.create(DataType.FLOAT, 1, Math.toIntExact(floats));
    }
    return (memory.address() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
