package org.nmt4j.nn.array;

import java.lang.ref.Cleaner;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Floats in the memory of the host. The memory is freed when this object is no longer reachable.
 * Its contents are undefined at first.
 */
final class HostMemory extends FloatPointer {
  /** The size of a cache line in bytes, at which the first element is aligned. */
  private static final long ALIGNMENT = 64;

  private static final Cleaner CLEANER = Cleaner.create();

  private HostMemory(long first, long length) {
    super((Pointer) null);
    address = first;
    limit = length;
    capacity = length;
  }

  /**
   * Allocates memory. The caller has called {@link NativeCode#loadJavaCpp}.
   *
   * @throws OutOfMemoryError if the system has too little memory
   */
  static HostMemory allocate(int length) {
    long bytes = (long) length * Float.BYTES;
    Pointer block = Pointer.malloc(bytes + ALIGNMENT);
    if (block == null || block.isNull()) {
      throw new OutOfMemoryError("the system has no " + bytes + " bytes of memory");
    }
    long first = (block.address() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    HostMemory memory = new HostMemory(first, length);
    CLEANER.register(memory, () -> Pointer.free(block));
    return memory;
  }
}
