package org.nmt4j.recipe;

/** How the score of a hypothesis is made comparable between lengths. */
public enum LengthPenaltyType {
  /** Divide by ((5 + length) / 6) to the power alpha (Wu et al. 2016, equation 14). */
  WU,

  /** Divide by length to the power alpha. */
  POWER,

  /** Divide by length; alpha is not used. */
  AVERAGE,

  /** The sum of log probabilities as it is. */
  NONE;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
