package org.nmt4j.experiment.benchmark;

/**
 * The total time of a kernel in all threads.
 *
 * @param operations the number of multiplications and additions of a product; 0 for other kernels
 */
public record KernelTime(String kernel, long calls, double seconds, double operations) {
  /** Returns the billions of operations per second of one thread. */
  public double gigaflops() {
    return operations / seconds / 1e9;
  }
}
