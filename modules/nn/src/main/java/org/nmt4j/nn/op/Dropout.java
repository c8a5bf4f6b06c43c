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
  private static final long SOURCE_WORDS = 2;
  private static final long TARGET_WORDS = 3;

  /** An id that no token has. */
  private static final int NO_ID = -1;

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

  /**
   * Drops the whole embeddings of some source tokens (Sennrich, Haddow and Birch 2016, "Edinburgh
   * Neural Machine Translation Systems for WMT 16"). The other embeddings are divided by 1 - p.
   * Each position is drawn by itself, also under variational dropout. The keys do not change the
   * masks of dropout layers.
   *
   * @param embedded N x E
   * @param ids the ids of the N tokens
   */
  public Variable sourceWords(Tape tape, Variable embedded, int[] ids) {
    return words(tape, embedded, ids, rates.sourceWords(), SOURCE_WORDS, NO_ID);
  }

  /**
   * Drops the embeddings of whole target tokens as {@link #sourceWords} does.
   *
   * @param kept the id of the start mark, which is always kept
   */
  public Variable targetWords(Tape tape, Variable embedded, int[] ids, int kept) {
    return words(tape, embedded, ids, rates.targetWords(), TARGET_WORDS, kept);
  }

  private Variable words(
      Tape tape, Variable embedded, int[] ids, double rate, long side, int kept) {
    if (rate == 0 || !tape.isRecording()) {
      return embedded;
    }
    CounterRandom random = new CounterRandom(CounterRandom.key(key, side, 0));
    double[] factors = new double[ids.length];
    for (int i = 0; i < ids.length; i++) {
      double factor = random.uniform() < rate ? 0 : 1 / (1 - rate);
      factors[i] = ids[i] == kept ? 1 : factor;
    }
    return Elementwise.scaleRows(tape, factors, embedded);
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
