package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.CounterRandom;

/**
 * Dropout for one pass: every place in the network draws its mask from its own key, made of the
 * pass's key and the order of the calls.
 */
public final class Dropout {
  private final double rate;
  private final long key;
  private int calls;

  /** Drops with probability {@code rate}; 0 is no dropout. */
  public Dropout(double rate, long key) {
    if (rate < 0 || rate >= 1) {
      throw new IllegalArgumentException("dropout " + rate + " is not in [0, 1)");
    }
    this.rate = rate;
    this.key = key;
  }

  /** For inference. */
  public static Dropout none() {
    return new Dropout(0, 0);
  }

  /** x itself when nothing is dropped. */
  public Variable apply(Tape tape, Variable x) {
    if (rate == 0 || !tape.isRecording()) {
      return x;
    }
    long mask = CounterRandom.key(key, calls++);
    Variable y = tape.variable(x.rows(), x.columns());
    tape.kernels().rows().dropout(x.value(), y.value(), rate, mask);
    if (x.gradient() != null) {
      tape.record(
          () -> tape.kernels().rows().dropoutBackward(y.gradient(), x.gradient(), rate, mask));
    }
    return y;
  }
}
