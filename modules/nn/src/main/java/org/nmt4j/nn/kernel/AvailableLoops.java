package org.nmt4j.nn.kernel;

/**
 * Chooses the loops of this JVM once. {@link VectorLoops} is only loaded if the vector module is
 * present.
 */
final class AvailableLoops {
  private static final FloatLoops BEST = choose();

  private AvailableLoops() {}

  /**
   * Returns loops on vector lanes if this JVM was started with the vector module, else loops in
   * plain Java.
   */
  static FloatLoops best() {
    return BEST;
  }

  private static FloatLoops choose() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()
        || Boolean.getBoolean("nmt4j.scalar")) {
      return new ScalarLoops();
    }
    return new WarmingLoops();
  }
}
