package org.nmt4j.decoder.search;

import java.util.Locale;

/**
 * Penalties on hypotheses that repeat tokens or leave source words untranslated.
 *
 * @param noRepeatNgram n, the length of the n-grams of tokens that no hypothesis has twice (Paulus
 *     et al. 2018, "A deep reinforced model for abstractive summarization", section 2.5); 0 for no
 *     such rule
 * @param repetition at least 1; multiplies the log-probability of each token that the hypothesis
 *     has already (Keskar et al. 2019, "CTRL: A conditional transformer language model for
 *     controllable generation", section 4.1); 1 for no penalty
 * @param coverage beta, the weight of the {@linkplain HypothesisScore coverage penalty}; 0 for no
 *     penalty
 */
public record Penalties(int noRepeatNgram, double repetition, double coverage) {
  /** No penalty. */
  public static final Penalties NONE = new Penalties(0, 1, 0);

  /** Checks the ranges. */
  public Penalties {
    if (noRepeatNgram < 0) {
      throw new IllegalArgumentException(
          "no-repeat n-gram: expected 0 or more, found " + noRepeatNgram);
    }
    require(repetition, 1, "repetition penalty");
    require(coverage, 0, "coverage penalty");
  }

  private static void require(double value, int least, String name) {
    if (!(value >= least) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s: expected a number of at least %d, found %s", name, least, value));
    }
  }

  /** Returns whether the next token of a hypothesis depends on a rule about repetition. */
  boolean areOnRepetition() {
    return noRepeatNgram > 0 || repetition != 1;
  }
}
