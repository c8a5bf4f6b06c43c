package org.nmt4j.decoder.search;

/** The penalty n<sup>alpha</sup>: exactly n for alpha 1, exactly 1 for alpha 0. */
record PowerLengthPenalty(double alpha) implements LengthPenalty {

  @Override
  public double at(int length) {
    return Math.pow(length, alpha);
  }
}
