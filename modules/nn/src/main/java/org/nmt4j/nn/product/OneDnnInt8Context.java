package org.nmt4j.nn.product;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

/**
 * The calls and the memory of one thread that multiplies bytes. There are as many contexts as
 * threads that multiply at once.
 */
final class OneDnnInt8Context implements AutoCloseable {
  private static final ConcurrentLinkedDeque<OneDnnInt8Context> IDLE =
      new ConcurrentLinkedDeque<>();

  private record Key(int rows, WeightShape shape) {}

  /** Bytes in native memory at an address that changes. */
  private static final class Bytes extends BytePointer {
    Bytes() {
      super((Pointer) null);
    }

    void write(long to, byte[] source, int count) {
      address = to;
      put(source, 0, count);
    }
  }

  private final dnnl_stream stream = OneDnn.stream();
  private final OneDnnCalls<Key> calls = new OneDnnCalls<>();
  private final OneDnnMemory left = new OneDnnMemory();
  private final OneDnnMemory scratchpad = new OneDnnMemory();
  private final Bytes bytes = new Bytes();
  private byte[] numbers = new byte[0];
  private long scratchpadBytes;
  private Matrix sums = Matrix.create(DataType.FLOAT, 1, 1);

  private OneDnnInt8Context() {}

  /** Returns a context that no other thread uses until it is closed. */
  static OneDnnInt8Context acquire() {
    OneDnnInt8Context idle = IDLE.pollFirst();
    return idle == null ? new OneDnnInt8Context() : idle;
  }

  @Override
  public void close() {
    IDLE.addFirst(this);
  }

  /** Copies the numbers of a weight into the packed layout. */
  void pack(byte[] weight, dnnl_memory_desc plain, dnnl_memory_desc packed, long to) {
    long from = left.reserve(weight.length);
    bytes.write(from, weight, weight.length);
    OneDnnCall call = OneDnnInt8.packing(plain, packed);
    call.run(stream, from, to);
    call.close();
  }

  /** Returns an array for the numbers of a left factor. */
  byte[] numbers(int size) {
    if (numbers.length < size) {
      numbers = new byte[size];
    }
    return numbers;
  }

  /**
   * Multiplies the array of {@link #numbers}, rows x inputs, by a packed weight. Returns the sums,
   * rows x outputs, at the start of a matrix that the next product overwrites.
   */
  Matrix multiply(int rows, WeightShape shape, dnnl_memory_desc packed, long weight) {
    OneDnnCall call = calls.get(new Key(rows, shape), () -> product(shape, rows, packed));
    int count = Math.multiplyExact(rows, shape.inputs());
    long x = left.reserve(count);
    bytes.write(x, numbers, count);
    int size = Math.multiplyExact(rows, shape.outputs());
    if (sums.size() < size) {
      sums = Matrix.create(DataType.FLOAT, 1, size);
    }
    call.run(stream, x, weight, sums.address(), scratchpad.reserve(scratchpadBytes));
    return sums;
  }

  private OneDnnCall product(WeightShape shape, int rows, dnnl_memory_desc packed) {
    OneDnnInt8.SizedCall product = OneDnnInt8.product(shape, rows, packed);
    scratchpadBytes = Math.max(scratchpadBytes, product.scratchpadBytes());
    return product.call();
  }
}
