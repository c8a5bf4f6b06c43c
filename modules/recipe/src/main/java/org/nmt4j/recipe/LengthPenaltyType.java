package org.nmt4j.recipe;

/** The rule by which scores of hypotheses of different lengths become comparable. */
public enum LengthPenaltyType {
  /** Divides by ((5 + length) / 6) to the power alpha (Wu et al. 2016, equation 14). */
  WU,

  /** Divides by the length to the power alpha. */
  POWER,

  /** Divides by the length; alpha is not used. */
  AVERAGE,

  /** Keeps the sum of log probabilities. */
  NONE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
