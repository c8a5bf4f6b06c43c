package org.nmt4j.nn.product;

/** When a weight is brought into the form that products take: once after each change, if at all. */
final class Packing {
  private final Runnable pack;
  private volatile boolean packed;
  private volatile boolean used;

  /** Packing of a weight, not done yet. */
  Packing(Runnable pack) {
    this.pack = pack;
  }

  /** Before each product by the packed form; threads wait for the first of them. */
  void ensurePacked() {
    if (!used) {
      used = true;
    }
    packIfStale();
  }

  /** The weight is another now. */
  void invalidate() {
    packed = false;
  }

  /** Packs if there was a product since this was called last: there will be another, then. */
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
