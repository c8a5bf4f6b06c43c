package org.nmt4j.nn.array;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A block of native memory that holds matrices.
 *
 * <p>In single precision on the CPU, the block is both a data buffer of ND4J and a float buffer of
 * Java. The float buffer lets fused kernels move rows in and out with a bulk copy.
 */
final class Slab {
  private static final float[] ZEROS = new float[1 << 14];

  private final INDArray owner;
  private final FloatBuffer floats;
  private final int length;

  Slab(DataType type, int length) {
    NativeCode.load();
    this.owner = Nd4j.createUninitialized(type, length);
    this.length = length;
    this.floats =
        type == DataType.FLOAT && owner.data().pointer() instanceof FloatPointer pointer
            ? new FloatPointer(pointer).capacity(length).asBuffer()
            : null;
  }

  int length() {
    return length;
  }

  DataType type() {
    return owner.dataType();
  }

  FloatBuffer floats() {
    if (floats == null) {
      throw new IllegalStateException("fused kernels need single precision in host memory");
    }
    return floats;
  }

  long address() {
    return owner.data().address();
  }

  INDArray array(int offset, int rows, int columns) {
    DataBuffer data = owner.data();
    return Nd4j.create(data, new long[] {rows, columns}, new long[] {columns, 1}, offset, 'c');
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
  }
}
