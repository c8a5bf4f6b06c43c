package org.nmt4j.decoder.search;

/** The penalty n<sup>alpha</sup>: exactly n for alpha 1, exactly 1 for alpha 0. */
record PowerLengthPenalty(double alpha) implements LengthPenalty {

  PowerLengthPenalty {
    requireAlpha(alpha);
  }

  @Override
  public double at(int length) {
    return Math.pow(length, alpha);
  }

  static void requireAlpha(double alpha) {
    if (!(alpha >= 0) || Double.isInfinite(alpha)) {
      throw new IllegalArgumentException(
          "alpha of the length penalty: expected a number of at least 0, found " + alpha);
    }
  }
}
