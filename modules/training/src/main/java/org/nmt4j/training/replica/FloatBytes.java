package org.nmt4j.training.replica;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Elements as floats, and as bytes with the least significant one first. */
final class FloatBytes {
  private final float[] floats;
  private final byte[] bytes;
  private final FloatBuffer view;

  FloatBytes(int size) {
    floats = new float[size];
    bytes = new byte[size * Float.BYTES];
    view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  /** Returns the floats; the caller may write to them before {@link #encode}. */
  float[] floats() {
    return floats;
  }

  /** Returns the bytes; the caller may write to them before {@link #decode}. */
  byte[] bytes() {
    return bytes;
  }

  /** Sets the bytes of the first {@code count} floats. */
  void encode(int count) {
    view.put(0, floats, 0, count);
  }

  /** Sets the first {@code count} floats from the bytes. */
  void decode(int count) {
    view.get(0, floats, 0, count);
  }
}
