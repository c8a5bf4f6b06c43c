package org.nmt4j.nn.product;

import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/** Native memory that only oneDNN reads. Its contents are lost when it grows. */
final class OneDnnMemory {
  /** The size of a cache line in bytes. */
  private static final long ALIGNMENT = 64;

  private Matrix memory;

  /** Returns the aligned address of at least {@code bytes} bytes. */
  long reserve(long bytes) {
    long floats = (bytes + ALIGNMENT) / Float.BYTES + 1;
    if (memory == null || memory.size() < floats) {
      memory = Matrix.create(DataType.FLOAT, 1, Math.toIntExact(floats));
    }
    return (memory.address() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
