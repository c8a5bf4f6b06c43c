package org.nmt4j.nn.op;

/**
 * The dropout of a network in training.
 *
 * @param rate the probability that an element between layers is dropped, in [0, 1)
 * @param variational whether a dropout layer has one mask for all time steps of a batch (Gal and
 *     Ghahramani 2016) or a new mask at each step
 * @param recurrent the probability that an element of the previous hidden state is dropped from the
 *     input of the recurrent product, in [0, 1); one mask serves all time steps (same paper)
 */
public record DropoutRates(double rate, boolean variational, double recurrent) {
  /** Checks that both probabilities are in [0, 1). */
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
