package org.nmt4j.nn.array;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A block of native memory that holds matrices.
 *
 * <p>In single precision in {@linkplain SharedMemory shared memory}, the block is a float buffer of
 * Java. The buffer lets fused kernels move rows in and out with a bulk copy. The block becomes a
 * data buffer of ND4J as well when a matrix in it is first used as an ND4J array. So a process that
 * uses no such array does not load ND4J. In other memory, ND4J copies elements to and from Java
 * arrays.
 */
final class Slab {
  private static final float[] ZEROS = new float[1 << 14];

  private final DataType type;
  private final int length;
  private final HostMemory memory;
  private final FloatBuffer floats;
  private DataBuffer data;

  Slab(DataType type, int length) {
    this.type = type;
    this.length = length;
    if (type == DataType.FLOAT && SharedMemory.isAvailable()) {
      NativeCode.loadJavaCpp();
      memory = HostMemory.allocate(length);
      floats = memory.asBuffer();
    } else {
      NativeCode.load();
      memory = null;
      floats = null;
      data = Nd4j.createUninitialized(type, length).data();
    }
  }

  int length() {
    return length;
  }

  DataType type() {
    return type;
  }

  void read(int from, float[] target, int at, int count) {
    requireFloats();
    if (floats != null) {
      floats.get(from, target, at, count);
      Reference.reachabilityFence(memory); // The buffer alone does not keep its memory.
    } else if (count > 0) {
      try (INDArray copy = array(from, 1, count).dup('c')) {
        System.arraycopy(copy.data().asFloat(), 0, target, at, count);
      }
    }
  }

  void write(int from, float[] source, int at, int count) {
    requireFloats();
    if (floats != null) {
      floats.put(from, source, at, count);
      Reference.reachabilityFence(memory);
    } else if (count > 0) {
      float[] values = Arrays.copyOfRange(source, at, at + count);
      try (INDArray copy = Nd4j.createFromArray(values)) {
        array(from, 1, count).assign(copy.reshape(1, count));
      }
    }
  }

  private void requireFloats() {
    if (type != DataType.FLOAT) {
      throw new IllegalStateException("Java arrays hold elements in single precision only");
    }
  }

  long address() {
    if (memory == null) {
      throw new IllegalStateException("oneDNN needs single precision in shared memory");
    }
    return memory.address();
  }

  INDArray array(int offset, int rows, int columns) {
    return Nd4j.create(data(), new long[] {rows, columns}, new long[] {columns, 1}, offset, 'c');
  }

  private synchronized DataBuffer data() {
    if (data == null) {
      NativeCode.load();
      data = Nd4j.createBuffer(memory, length, type);
    }
    return data;
  }

  void zero(int offset, int count) {
    if (count == 0) {
      return;
    }
    if (floats == null) {
      array(offset, 1, count).assign(0);
      return;
    }
    for (int done = 0; done < count; done += ZEROS.length) {
      floats.put(offset + done, ZEROS, 0, Math.min(ZEROS.length, count - done));
    }
    Reference.reachabilityFence(memory);
  }
}
