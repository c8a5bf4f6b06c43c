package org.nmt4j.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts floating point operations, of which JMH then tells how many there were in a second. */
@State(Scope.Thread)
@AuxCounters
public class Speed {
  /** Multiplications and additions, in thousands of millions. */
  public double gigaflops;

  void count(double operations) {
    gigaflops += 1e-9 * operations;
  }
}
