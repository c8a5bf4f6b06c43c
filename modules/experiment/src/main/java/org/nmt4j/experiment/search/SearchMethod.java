package org.nmt4j.experiment.search;

import java.util.Locale;

/** How a search divides its budget among trials. */
public enum SearchMethod {
  /**
   * Asynchronous successive halving (Li et al. 2020): only the best trials of a rung train longer.
   */
  ASHA,

  /** Random search (Bergstra and Bengio 2012): every trial trains to the full length. */
  RANDOM;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
