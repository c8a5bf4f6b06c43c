package org.nmt4j.nn.op;

import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.kernel.Loss;

/** The squared error, the sum over N rows of (y - wanted)². */
public final class SquaredError {
  private SquaredError() {}

  /**
   * Computes the loss of N x 1 values. Its negative log-likelihood is NaN. If the tape records, the
   * loss is the end of the network: its gradients, multiplied by {@code scale}, are computed at
   * once.
   */
  public static Loss loss(Tape tape, Variable y, float[] wanted, double scale) {
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      double error = y.value().array().getDouble(i, 0) - wanted[i];
      sum += error * error;
      if (tape.isRecording()) {
        double slope = 2 * scale * error + y.gradient().array().getDouble(i, 0);
        y.gradient().array().putScalar(i, 0, slope);
      }
    }
    return new Loss(sum, Double.NaN, wanted.length);
  }
}
