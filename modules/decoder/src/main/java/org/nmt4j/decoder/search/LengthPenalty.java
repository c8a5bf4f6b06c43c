package org.nmt4j.decoder.search;

/**
 * What the summed log-probability of a hypothesis is divided by, so that long ones are not worse
 * only for being long. The length n counts the end of the sentence.
 */
public record LengthPenalty(Type type, double alpha) {
  /** No normalisation. */
  public static final LengthPenalty NONE = new LengthPenalty(Type.NONE, 0);

  /** The families in use. */
  public enum Type {
    /** ((5 + n) / 6)^alpha (Wu et al. 2016, eq. 14). */
    WU,
    /** n^alpha. */
    POWER,
    /** n. */
    AVERAGE,
    /** 1. */
    NONE
  }

  /** The divisor for a hypothesis of {@code length} tokens, at least 1. */
  public double of(int length) {
    return switch (type) {
      case WU -> Math.pow((5 + length) / 6.0, alpha);
      case POWER -> Math.pow(length, alpha);
      case AVERAGE -> length;
      case NONE -> 1;
    };
  }

  /** The score that hypotheses are compared by. */
  public double normalize(double logProbability, int length) {
    return logProbability / of(length);
  }
}
