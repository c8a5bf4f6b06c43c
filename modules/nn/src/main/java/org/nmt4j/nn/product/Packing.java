package org.nmt4j.nn.product;

/** When a weight is brought into the form that products take: once after each change, if at all. */
final class Packing {
  private final Runnable pack;
  private volatile boolean done;
  private volatile boolean used;

  /** Packing of a weight, not done yet. */
  Packing(Runnable pack) {
    this.pack = pack;
  }

  /** Before each product by the packed form; threads wait for the first of them. */
  void require() {
    if (!used) {
      used = true;
    }
    finish();
  }

  /** The weight is another now. */
  void changed() {
    done = false;
  }

  /** Packs if there was a product since this was called last: there will be another, then. */
  void prepare() {
    if (used) {
      used = false;
      finish();
    }
  }

  private void finish() {
    if (!done) {
      synchronized (this) {
        if (!done) {
          pack.run();
          done = true;
        }
      }
    }
  }
}
