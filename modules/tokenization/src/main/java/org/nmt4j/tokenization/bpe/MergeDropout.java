package org.nmt4j.tokenization.bpe;

import java.util.SplittableRandom;

/**
 * BPE-dropout (Provilkov, Emelianenko and Voita 2020, "BPE-Dropout: Simple and Effective Subword
 * Regularization"): while a word is cut, each possible merge is left out with a probability, anew
 * at each step, so that training sees a word in different pieces. What is left out is a pure
 * function of seed, epoch and line, whatever the order in which lines are processed. One object
 * serves one line.
 */
public final class MergeDropout {
  private final double probability;
  private final SplittableRandom random;

  /**
   * Creates the dropout of one line.
   *
   * @param probability how likely a merge is left out, from 0 to 1
   * @param seed the experiment's seed
   * @param epoch the pass over the data
   * @param line the line's number
   */
  public MergeDropout(double probability, long seed, long epoch, long line) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability is " + probability + ", not from 0 to 1");
    }
    this.probability = probability;
    // Each number is mixed by the generator before the next joins it.
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
