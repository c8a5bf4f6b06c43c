package org.nmt4j.experiment.benchmark;

/**
 * The total time of a kernel in all threads.
 *
 * @param kernel the name of the kernel
 * @param calls the number of calls
 * @param seconds the time of all calls in seconds
 * @param operations the number of multiplications and additions of a product; 0 for other kernels
 */
public record KernelTime(String kernel, long calls, double seconds, double operations) {
  /** Returns the speed of one thread in billions of operations per second. */
  public double gigaflops() {
    return operations / seconds / 1e9;
  }
}
