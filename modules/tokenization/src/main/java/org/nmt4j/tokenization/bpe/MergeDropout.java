package org.nmt4j.tokenization.bpe;

import java.util.SplittableRandom;

/**
 * BPE-dropout (Provilkov, Emelianenko and Voita 2020, "BPE-Dropout: Simple and Effective Subword
 * Regularization"). While a word is cut, each step leaves out each possible merge with a fixed
 * probability, so training sees a word in different pieces. The choice is a pure function of seed,
 * epoch and line; the order in which lines are processed does not change it. Each line needs an
 * object of its own.
 */
public final class MergeDropout {
  private final double probability;
  private final SplittableRandom random;

  /**
   * Creates the dropout of one line.
   *
   * @param probability the probability to leave out a merge, from 0 to 1
   * @param seed the seed of the experiment
   * @param epoch the number of the pass over the data
   * @param line the number of the line
   */
  public MergeDropout(double probability, long seed, long epoch, long line) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability is " + probability + ", not from 0 to 1");
    }
    this.probability = probability;
    // The generator mixes each number before the next one is added.
    long mixed = new SplittableRandom(seed).nextLong();
    mixed = new SplittableRandom(mixed ^ epoch).nextLong();
    random = new SplittableRandom(mixed ^ line);
  }

  boolean isOff() {
    return probability == 0;
  }

  boolean leavesOut() {
    return random.nextDouble() < probability;
  }
}
