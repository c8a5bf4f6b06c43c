package org.nmt4j.evaluation.labels;

/**
 * Precision, recall and their harmonic mean, each in percent. A share of no items is 0.
 *
 * @param correct the number of found items that are correct
 * @param found the number of found items
 * @param expected the number of items in the reference
 */
public record F1(int correct, int found, int expected) {

  /** Returns the sums of both counts. */
  F1 plus(F1 other) {
    return new F1(correct + other.correct, found + other.found, expected + other.expected);
  }

  /** Returns 100 correct / found. */
  public double precision() {
    return percent(correct, found);
  }

  /** Returns 100 correct / expected. */
  public double recall() {
    return percent(correct, expected);
  }

  /** Returns 2 precision recall / (precision + recall). */
  public double f1() {
    return percent(2 * correct, found + expected);
  }

  static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
