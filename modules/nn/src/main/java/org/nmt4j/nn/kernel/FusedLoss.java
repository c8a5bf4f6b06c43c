package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/** {@link LossKernels} that process one row of logits at a time. */
final class FusedLoss implements LossKernels {
  private final FloatLoops loops;

  FusedLoss(FloatLoops loops) {
    this.loops = loops;
  }

  @Override
  public Loss crossEntropy(
      Matrix logits, Matrix bias, Targets targets, int from, double scale, Matrix dBias) {
    int size = logits.columns();
    int padding = targets.padding();
    double smoothing = targets.smoothing();
    double spread = smoothing / (size - 2);
    float[] row = Scratch.array(0, size);
    float[] shift = Scratch.array(1, size);
    float[] sums = Scratch.array(2, size);
    bias.read(shift);
    if (scale != 0) {
      dBias.read(sums);
    }
    double smoothed = 0;
    double likelihood = 0;
    for (int i = 0; i < logits.rows(); i++) {
      int target = targets.ids()[from + i];
      logits.read(i * size, row, 0, size);
      loops.addScaled(1, shift, 0, row, 0, size);
      float wanted = row[target];
      if (smoothing > 0) {
        double others = (double) loops.sum(row, 0, size) - wanted - row[padding];
        smoothed += smoothing * wanted - spread * others;
      }
      float max = loops.max(row, 0, size);
      float sum = loops.exp(row, 0, max, row, 0, size);
      double nll = Math.log(sum) + max - wanted;
      likelihood += nll;
      smoothed += nll;
      if (scale != 0) {
        toGradient(row, size, sum, target, targets, scale);
        loops.addScaled(1, row, 0, sums, 0, size);
        logits.write(i * size, row, 0, size);
      }
    }
    if (scale != 0) {
      dBias.write(sums);
    }
    return new Loss(smoothed, likelihood, logits.rows());
  }

  /**
   * Turns a row of exponentials, whose sum is {@code sum}, into {@code scale} times the gradient of
   * the loss: scale (softmax - smoothed target).
   */
  private void toGradient(
      float[] row, int size, float sum, int target, Targets targets, double scale) {
    float factor = (float) (scale / sum);
    if (targets.smoothing() > 0) {
      float share = (float) (scale * (targets.smoothing() / (size - 2)));
      float ofPadding = factor * row[targets.padding()];
      loops.scaleAndShift(factor, -share, row, 0, size);
      row[targets.padding()] = ofPadding;
      row[target] -= (float) (scale * (1 - targets.smoothing())) - share;
    } else {
      loops.scale(factor, row, 0, size);
      row[target] -= (float) scale;
    }
  }

  @Override
  public void logSoftmax(Matrix logits, float[] logProbabilities) {
    int size = logits.columns();
    for (int i = 0; i < logits.rows(); i++) {
      logits.read(i * size, logProbabilities, i * size, size);
      logSoftmax(loops, logProbabilities, i * size, size);
    }
  }

  @Override
  public void logSoftmax(
      Matrix logits, int[][] columns, float[] logProbabilities, int at, int width) {
    int size = logits.columns();
    float[] row = Scratch.array(0, size);
    for (int i = 0; i < logits.rows(); i++) {
      logits.read(i * size, row, 0, size);
      int from = at + i * width;
      for (int k = 0; k < columns[i].length; k++) {
        logProbabilities[from + k] = row[columns[i][k]];
      }
      logSoftmax(loops, logProbabilities, from, columns[i].length);
    }
  }

  /** Turns the scores row[at..] into log-probabilities. */
  static void logSoftmax(FloatLoops loops, float[] row, int at, int size) {
    float max = loops.max(row, at, size);
    float sum = loops.exp(row, at, max, Scratch.array(1, size), 0, size);
    float logSum = (float) (StrictMath.log(sum) + max);
    loops.scaleAndShift(1, -logSum, row, at, size);
  }
}
