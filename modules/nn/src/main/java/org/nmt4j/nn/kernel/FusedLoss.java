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
    float[] row = Scratch.array(0, size);
    float[] shift = Scratch.array(1, size);
    float[] sums = Scratch.array(2, size);
    bias.read(shift);
    if (scale != 0) {
      dBias.read(sums);
    }
    CrossEntropies all = new CrossEntropies(targets, size);
    for (int i = 0; i < logits.rows(); i++) {
      int target = targets.ids()[from + i];
      logits.read(i * size, row, 0, size);
      loops.addScaled(1, shift, 0, row, 0, size);
      float sum = all.add(row, target).sum;
      if (scale != 0) {
        toGradient(row, size, sum, target, targets, scale);
        loops.addScaled(1, row, 0, sums, 0, size);
        logits.write(i * size, row, 0, size);
      }
    }
    if (scale != 0) {
      dBias.write(sums);
    }
    return new Loss(all.smoothed, all.likelihood, logits.rows());
  }

  @Override
  public Loss consistentCrossEntropy(
      Matrix logits,
      Matrix bias,
      Targets targets,
      int from,
      double weight,
      double scale,
      Matrix dBias) {
    int size = logits.columns();
    float[] p = Scratch.array(0, size);
    float[] r = Scratch.array(1, size);
    float[] difference = Scratch.array(2, size);
    float[] shift = Scratch.array(3, size);
    float[] sums = Scratch.array(4, size);
    bias.read(shift);
    if (scale != 0) {
      dBias.read(sums);
    }
    CrossEntropies all = new CrossEntropies(targets, size);
    double divergence = 0;
    for (int i = 0; i < logits.rows(); i += 2) {
      int target = targets.ids()[from + i];
      logits.read(i * size, p, 0, size);
      loops.addScaled(1, shift, 0, p, 0, size);
      logits.read((i + 1) * size, r, 0, size);
      loops.addScaled(1, shift, 0, r, 0, size);
      System.arraycopy(p, 0, difference, 0, size);
      loops.addScaled(-1, r, 0, difference, 0, size);
      float ofP = all.add(p, target).sum;
      double logSum = all.logSum;
      float ofR = all.add(r, target).sum;
      loops.scaleAndShift(1, (float) (all.logSum - logSum), difference, 0, size);
      loops.scale(1 / ofP, p, 0, size);
      loops.scale(1 / ofR, r, 0, size);
      double forward = loops.dot(p, 0, difference, 0, size);
      double backward = -loops.dot(r, 0, difference, 0, size);
      divergence += (forward + backward) / 2;
      if (scale != 0) {
        double half = scale / 2;
        double pull = half * weight / 2;
        float share = (float) (half * targets.smoothing() / (size - 2));
        loops.pullTogether(
            p,
            r,
            difference,
            (float) (half + pull * (1 - forward)),
            (float) (half + pull * (1 - backward)),
            (float) pull,
            share,
            size);
        for (float[] row : new float[][] {p, r}) {
          row[targets.padding()] += share;
          row[target] -= (float) (half * (1 - targets.smoothing())) - share;
          loops.addScaled(1, row, 0, sums, 0, size);
        }
        logits.write(i * size, p, 0, size);
        logits.write((i + 1) * size, r, 0, size);
      }
    }
    if (scale != 0) {
      dBias.write(sums);
    }
    return new Loss(
        all.smoothed / 2, all.likelihood / 2, weight * divergence / 2, logits.rows() / 2);
  }

  /** The sums of the cross-entropies of rows, and the sum of the exponentials of the last row. */
  private final class CrossEntropies {
    private final Targets targets;
    private final int size;
    private double smoothed;
    private double likelihood;
    private float sum;
    private double logSum;

    CrossEntropies(Targets targets, int size) {
      this.targets = targets;
      this.size = size;
    }

    /** Adds a row of logits and turns them into exponentials. Returns this object. */
    CrossEntropies add(float[] row, int target) {
      float wanted = row[target];
      double smoothing = targets.smoothing();
      if (smoothing > 0) {
        double others = (double) loops.sum(row, 0, size) - wanted - row[targets.padding()];
        smoothed += smoothing * wanted - smoothing / (size - 2) * others;
      }
      float max = loops.max(row, 0, size);
      sum = loops.exp(row, 0, max, row, 0, size);
      logSum = Math.log(sum) + max;
      double nll = logSum - wanted;
      likelihood += nll;
      smoothed += nll;
      return this;
    }
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
