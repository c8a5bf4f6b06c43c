package org.nmt4j.evaluation.bleu;

import java.util.Objects;

/**
 * The choices that BLEU leaves open.
 *
 * @param tokenizer how text is cut into tokens
 * @param smoothing what to do with orders that have no match
 * @param lowercase whether case is ignored
 */
public record BleuOptions(BleuTokenizer tokenizer, Smoothing smoothing, boolean lowercase) {

  /** The defaults of sacreBLEU: {@code 13a}, exponential smoothing, case counts. */
  public static final BleuOptions DEFAULTS =
      new BleuOptions(BleuTokenizer.MTEVAL_13A, Smoothing.EXP, false);

  /** Checks that nothing is missing. */
  public BleuOptions {
    Objects.requireNonNull(tokenizer);
    Objects.requireNonNull(smoothing);
  }
}
