package org.nmt4j.nn.product;

/** Packs a weight at most once after each change, and only if a product needs the packed weight. */
final class Packing {
  private final Runnable pack;
  private volatile boolean packed;
  private volatile boolean used;

  /** Creates the packing of a weight that was not packed yet. */
  Packing(Runnable pack) {
    this.pack = pack;
  }

  /**
   * Packs the weight if it has changed. Each product by the packed weight calls this first; other
   * threads wait meanwhile.
   */
  void ensurePacked() {
    if (!used) {
      used = true;
    }
    packIfStale();
  }

  /** Notes that the weight has changed. */
  void invalidate() {
    packed = false;
  }

  /**
   * Packs the weight if it has changed and there was a product since the last call, because another
   * product will probably follow.
   */
  void refresh() {
    if (used) {
      used = false;
      packIfStale();
    }
  }

  private void packIfStale() {
    if (!packed) {
      synchronized (this) {
        if (!packed) {
          pack.run();
          packed = true;
        }
      }
    }
  }
}
