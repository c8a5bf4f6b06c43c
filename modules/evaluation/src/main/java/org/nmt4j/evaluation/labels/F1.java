package org.nmt4j.evaluation.labels;

/**
 * Precision, recall and their harmonic mean, in percent; 0 where a share is of nothing.
 *
 * @param correct things found that were to be found
 * @param found things found
 * @param expected things that were to be found
 */
public record F1(int correct, int found, int expected) {

  /** Returns the counts of both. */
  F1 plus(F1 other) {
    return new F1(correct + other.correct, found + other.found, expected + other.expected);
  }

  /** Of the things found, the share that was to be found: 0 to 100. */
  public double precision() {
    return percent(correct, found);
  }

  /** Of the things that were to be found, the share that was: 0 to 100. */
  public double recall() {
    return percent(correct, expected);
  }

  /** 2 precision recall / (precision + recall): 0 to 100. */
  public double f1() {
    return percent(2 * correct, found + expected);
  }

  static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
