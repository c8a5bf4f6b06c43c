package org.nmt4j.evaluation.bleu;

import java.util.Objects;

/**
 * The options of BLEU.
 *
 * @param tokenizer the tokenizer of hypotheses and references
 * @param smoothing the treatment of n-gram orders without a match
 * @param lowercase whether case is ignored
 */
public record BleuOptions(BleuTokenizer tokenizer, Smoothing smoothing, boolean lowercase) {

  /** The defaults of sacreBLEU: tokenizer {@code 13a}, exponential smoothing, case-sensitive. */
  public static final BleuOptions DEFAULTS =
      new BleuOptions(BleuTokenizer.MTEVAL_13A, Smoothing.EXP, false);

  /** Requires a tokenizer and a smoothing. */
  public BleuOptions {
    Objects.requireNonNull(tokenizer);
    Objects.requireNonNull(smoothing);
  }
}
