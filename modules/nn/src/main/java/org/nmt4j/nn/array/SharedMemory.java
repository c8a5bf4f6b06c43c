package org.nmt4j.nn.array;

import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ExecutionerType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Tells whether Java and ND4J share the memory of matrices. They share it if ND4J computes on the
 * CPU. A graphics card has memory of its own; there, ND4J copies elements to and from Java arrays.
 *
 * <p>If the system property {@code nmt4j.shared-memory} is {@code false}, matrices created from
 * then on are read and written through ND4J, as on a graphics card. Tests set it.
 */
public final class SharedMemory {
  private static final String PROPERTY = "nmt4j.shared-memory";

  /** Whether ND4J's backend for CUDA is on the class path. */
  static final boolean HAS_CUDA = hasClass("org.nd4j.linalg.jcublas.JCublasBackend");

  private SharedMemory() {}

  /**
   * Returns whether Java and ND4J share the memory of new matrices. oneDNN needs shared memory.
   * Fused kernels compute in Java arrays, so without it they spend their time copying.
   *
   * @throws NativeCodeException if the backend is not known before ND4J is loaded, and its native
   *     code cannot be loaded
   */
  public static boolean isAvailable() {
    return !"false".equals(System.getProperty(PROPERTY)) && (!HAS_CUDA || isOnCpu());
  }

  private static boolean isOnCpu() {
    NativeCode.load();
    return Nd4j.getExecutioner().type() == ExecutionerType.NATIVE_CPU;
  }

  private static boolean hasClass(String name) {
    try {
      Class.forName(name, false, SharedMemory.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
