package org.nmt4j.nn.profile;

/**
 * What a kernel cost in all threads together.
 *
 * @param operations multiplications and additions, for products; else 0
 */
public record KernelTime(String kernel, long calls, double seconds, double operations) {
  /** Billions of operations a second of one thread. */
  public double gigaflops() {
    return operations / seconds / 1e9;
  }
}
