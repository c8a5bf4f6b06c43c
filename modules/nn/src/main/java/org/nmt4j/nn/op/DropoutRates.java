package org.nmt4j.nn.op;

/**
 * The dropout of a network in training. All probabilities are in [0, 1).
 *
 * @param rate the probability that an element between layers is dropped
 * @param variational whether a dropout layer has one mask for all time steps of a batch (Gal and
 *     Ghahramani 2016) or a new mask at each step
 * @param recurrent the probability that an element of the previous hidden state is dropped from the
 *     input of the recurrent product; one mask serves all time steps (same paper)
 * @param sourceWords the probability that the whole embedding of a source token is dropped
 * @param targetWords the same for a target token that the decoder reads
 */
public record DropoutRates(
    double rate, boolean variational, double recurrent, double sourceWords, double targetWords) {
  /** Checks that all probabilities are in [0, 1). */
  public DropoutRates {
    check(rate);
    check(recurrent);
    check(sourceWords);
    check(targetWords);
  }

  /** Creates rates that drop no whole embeddings. */
  public DropoutRates(double rate, boolean variational, double recurrent) {
    this(rate, variational, recurrent, 0, 0);
  }

  private static void check(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout " + rate + " is not in [0, 1)");
    }
  }
}
