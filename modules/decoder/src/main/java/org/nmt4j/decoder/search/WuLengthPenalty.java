package org.nmt4j.decoder.search;

/** The penalty ((5 + n) / 6)<sup>alpha</sup> (Wu et al. 2016, eq. 14). */
record WuLengthPenalty(double alpha) implements LengthPenalty {

  @Override
  public double at(int length) {
    return Math.pow((5.0 + length) / 6.0, alpha);
  }
}
