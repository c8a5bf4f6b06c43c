package org.nmt4j.nn.op;

/**
 * How a network is thinned out in training.
 *
 * @param rate the probability that an element between layers is dropped, in [0, 1)
 * @param variational whether a place has one mask for all time steps of a batch (Gal and Ghahramani
 *     2016), or a new one at each
 * @param recurrent the probability that an element of the state before is dropped from the
 *     recurrent product, in [0, 1), by one mask for all time steps (same paper)
 */
public record DropoutRates(double rate, boolean variational, double recurrent) {
  /** Checks the ranges. */
  public DropoutRates {
    check(rate);
    check(recurrent);
  }

  private static void check(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout " + rate + " is not in [0, 1)");
    }
  }
}
