package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;

/**
 * Dropout for one pass (Srivastava et al. 2014): y = m * x, where an element of the mask m is 0
 * with probability p, else 1 / (1 - p). Each dropout layer of the network draws its masks from its
 * own keys, which depend on the key of the pass and the order of the calls.
 */
public final class Dropout {
  private static final long RECURRENT = 1;

  private final DropoutRates rates;
  private final long key;
  private int calls;
  private int recurrentCalls;

  /** Creates dropout with the given probabilities. A probability of 0 means no dropout. */
  public Dropout(DropoutRates rates, long key) {
    this.rates = rates;
    this.key = key;
  }

  /** Creates dropout between layers with a new mask at each time step, and no recurrent dropout. */
  public Dropout(double rate, long key) {
    this(new DropoutRates(rate, false, 0), key);
  }

  /** Returns dropout that drops nothing, for inference. */
  public static Dropout none() {
    return new Dropout(0, 0);
  }

  private long nextKey() {
    return CounterRandom.key(key, calls++);
  }

  /**
   * Returns a dropout layer between two layers of the network.
   *
   * @param rows the number of rows of one time step
   */
  public Layer between(int rows) {
    return rates.variational()
        ? new Layer(rates.rate(), rows, nextKey())
        : new Layer(rates.rate(), 0, 0);
  }

  /**
   * Returns a dropout layer for the previous hidden state as the input of a recurrent product. Its
   * keys do not change the masks of other dropout layers.
   *
   * @param rows the number of rows of one time step
   */
  public Layer recurrent(int rows) {
    return new Layer(rates.recurrent(), rows, CounterRandom.key(key, RECURRENT, recurrentCalls++));
  }

  /** A dropout layer. A sequence passes it step by step or at once. */
  public final class Layer {
    private final double rate;
    private final int rows;
    private final long mask;

    private Layer(double rate, int rows, long mask) {
      this.rate = rate;
      this.rows = rows;
      this.mask = mask;
    }

    /**
     * Returns the rows of one or more time steps (time-major) after dropout. Returns x itself if
     * nothing is dropped, as in inference.
     */
    public Variable apply(Tape tape, Variable x) {
      if (rate == 0 || !tape.isRecording()) {
        return x;
      }
      boolean fixed = rows > 0;
      int step = fixed ? rows : x.rows();
      long drawn = fixed ? mask : nextKey();
      Variable y = tape.variable(x.rows(), x.columns());
      for (int from = 0; from < x.rows(); from += step) {
        Matrix part = x.value().slice(from, step);
        tape.kernels().rows().dropout(part, y.value().slice(from, step), rate, drawn);
      }
      if (x.gradient() != null) {
        tape.record(
            () -> {
              for (int from = 0; from < x.rows(); from += step) {
                Matrix dy = y.gradient().slice(from, step);
                Matrix dx = x.gradient().slice(from, step);
                tape.kernels().rows().dropoutBackward(dy, dx, rate, drawn);
              }
            });
      }
      return y;
    }
  }
}
