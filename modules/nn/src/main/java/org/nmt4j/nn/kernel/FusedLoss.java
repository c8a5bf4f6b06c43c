package org.nmt4j.nn.kernel;

import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/** {@link LossKernels}, one row of the vocabulary at a time. */
final class FusedLoss implements LossKernels {
  private final FloatLoops loops;

  FusedLoss(FloatLoops loops) {
    this.loops = loops;
  }

  @Override
  public Loss crossEntropy(
      Matrix logits, int[] targets, int from, int padding, double smoothing, double scale) {
    int size = logits.columns();
    double spread = smoothing / (size - 2);
    float[] row = Scratch.array(0, size);
    float[] p = Scratch.array(1, size);
    double smoothed = 0;
    double likelihood = 0;
    for (int i = 0; i < logits.rows(); i++) {
      int target = targets[from + i];
      logits.read(i * size, row, 0, size);
      float max = loops.max(row, 0, size);
      float sum = loops.exp(row, 0, max, p, 0, size);
      double logSum = Math.log(sum) + max;
      double nll = logSum - row[target];
      likelihood += nll;
      smoothed += nll;
      if (smoothing > 0) {
        double others = sum(row, size) - row[target] - row[padding];
        smoothed += smoothing * row[target] - spread * others;
      }
      if (scale != 0) {
        loops.scale((float) (scale / sum), p, 0, size);
        gradient(p, size, target, padding, smoothing, spread, scale);
        logits.write(i * size, p, 0, size);
      }
    }
    return new Loss(smoothed, likelihood, logits.rows());
  }

  private static void gradient(
      float[] p, int size, int target, int padding, double smoothing, double spread, double scale) {
    if (smoothing > 0) {
      float share = (float) (scale * spread);
      float kept = p[padding];
      for (int k = 0; k < size; k++) {
        p[k] -= share;
      }
      p[padding] = kept;
      p[target] -= (float) (scale * (1 - smoothing)) - share;
    } else {
      p[target] -= (float) scale;
    }
  }

  private static double sum(float[] row, int size) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = 0;
    for (; k + 4 <= size; k += 4) {
      a += row[k];
      b += row[k + 1];
      c += row[k + 2];
      d += row[k + 3];
    }
    for (; k < size; k++) {
      a += row[k];
    }
    return a + b + c + d;
  }

  @Override
  public void logSoftmax(Matrix logits, float[] logProbabilities) {
    int size = logits.columns();
    logits.read(0, logProbabilities, 0, logits.size());
    for (int i = 0; i < logits.rows(); i++) {
      logSoftmax(logProbabilities, i * size, size);
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
      logSoftmax(logProbabilities, from, columns[i].length);
    }
  }

  private void logSoftmax(float[] row, int at, int size) {
    float max = loops.max(row, at, size);
    float sum = loops.sumExp(row, at, max, size);
    float logSum = (float) (StrictMath.log(sum) + max);
    for (int k = at; k < at + size; k++) {
      row[k] -= logSum;
    }
  }
}
