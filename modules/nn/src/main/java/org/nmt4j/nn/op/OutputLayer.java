package org.nmt4j.nn.op;

import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.Variable;
import org.nmt4j.nn.Weight;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Loss;

/**
 * Scores of a vocabulary, logits = x W' + b, with W (V x H) stored as an embedding is, so that both
 * can be the same parameter (Press and Wolf 2017).
 */
public record OutputLayer(Parameter weight, Parameter bias) {
  /** Rows of logits held at a time: with a large vocabulary they outweigh all other memory. */
  private static final int BLOCK = 256;

  /** N x H to N x V. */
  public Matrix logits(Tape tape, Matrix x) {
    Matrix logits = tape.allocate(x.rows(), weight.rows());
    multiply(tape, x, logits);
    return logits;
  }

  /** logits = x W' + b. */
  private void multiply(Tape tape, Matrix x, Matrix logits) {
    tape.kernels().rows().setRows(tape.parameter(bias).value(), logits);
    tape.weight(weight).multiplyTransposed(x, logits, true);
  }

  /**
   * The log-probability of each of N target ids given N x H states, in nats, as a search sees it.
   */
  public double[] logProbabilities(Tape tape, Matrix x, int[] targets) {
    double[] result = new double[targets.length];
    float[] row = new float[weight.rows()];
    Matrix block = tape.allocate(Math.min(BLOCK, targets.length), weight.rows());
    for (int from = 0; from < targets.length; from += BLOCK) {
      int count = Math.min(BLOCK, targets.length - from);
      Matrix logits = block.slice(0, count);
      multiply(tape, x.slice(from, count), logits); // count x V
      for (int i = 0; i < count; i++) {
        tape.kernels().loss().logSoftmax(logits.slice(i, 1), row);
        result[from + i] = row[targets[from + i]];
      }
    }
    return result;
  }

  /**
   * The loss of N target ids given N x H states. When recording, this is the end of the network:
   * gradients are computed at once, multiplied by {@code scale}.
   */
  public Loss loss(
      Tape tape, Variable x, int[] targets, int padding, double smoothing, double scale) {
    Loss total = Loss.NONE;
    Weight w = tape.weight(weight);
    Variable b = tape.parameter(bias);
    Matrix block = tape.allocate(Math.min(BLOCK, targets.length), weight.rows());
    for (int from = 0; from < targets.length; from += BLOCK) {
      int count = Math.min(BLOCK, targets.length - from);
      Matrix rows = x.value().slice(from, count);
      Matrix logits = block.slice(0, count);
      multiply(tape, rows, logits);
      total =
          total.plus(
              tape.kernels()
                  .loss()
                  .crossEntropy(
                      logits, targets, from, padding, smoothing, tape.isRecording() ? scale : 0));
      if (tape.isRecording()) {
        w.multiply(logits, x.gradient().slice(from, count), true);
        w.addGradient(logits, rows);
        tape.kernels().rows().addRowSums(logits, b.gradient());
      }
    }
    return total;
  }
}
