package org.nmt4j.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Counts floating point operations. JMH divides the count by the time and prints operations per
 * second.
 */
@State(Scope.Thread)
@AuxCounters
public class Speed {
  /** The number of multiplications and additions, in billions. */
  public double gigaflops;

  void count(double operations) {
    gigaflops += 1e-9 * operations;
  }
}
