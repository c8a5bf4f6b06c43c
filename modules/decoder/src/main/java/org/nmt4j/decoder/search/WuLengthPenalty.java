package org.nmt4j.decoder.search;

/** ((5 + n) / 6) to the power alpha. */
record WuLengthPenalty(double alpha) implements LengthPenalty {

  WuLengthPenalty {
    PowerLengthPenalty.requireAlpha(alpha);
  }

  @Override
  public double at(int length) {
    return Math.pow((5.0 + length) / 6.0, alpha);
  }
}
