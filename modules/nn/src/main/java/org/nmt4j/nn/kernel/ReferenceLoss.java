package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/** {@link LossKernels} in ND4J operations, with the smoothed distribution written out. */
final class ReferenceLoss implements LossKernels {
  @Override
  public Loss crossEntropy(
      Matrix logits, Matrix bias, Targets targets, int from, double scale, Matrix dBias) {
    INDArray logP = logSoftmax(logits.array().addRowVector(bias.array()));
    INDArray wanted =
        Nd4j.valueArrayOf(
            new long[] {logits.rows(), logits.columns()},
            targets.smoothing() / (logits.columns() - 2),
            logits.array().dataType());
    double likelihood = 0;
    for (int i = 0; i < logits.rows(); i++) {
      int target = targets.ids()[from + i];
      wanted.putScalar(i, targets.padding(), 0);
      wanted.putScalar(i, target, 1 - targets.smoothing());
      likelihood -= logP.getDouble(i, target);
    }
    // Sums row by row. One sum over all elements rounds more, and finite differences would show
    // that.
    INDArray rows = wanted.mul(logP).sum(1);
    double smoothed = 0;
    for (int i = 0; i < logits.rows(); i++) {
      smoothed -= rows.getDouble(i);
    }
    if (scale != 0) {
      logits.array().assign(Transforms.exp(logP, true).subi(wanted).muli(scale));
      dBias.array().addi(logits.array().sum(true, 0));
    }
    return new Loss(smoothed, likelihood, logits.rows());
  }

  @Override
  public void logSoftmax(Matrix logits, float[] logProbabilities) {
    float[] values = logSoftmax(logits.array()).dup('c').data().asFloat();
    System.arraycopy(values, 0, logProbabilities, 0, logits.size());
  }

  @Override
  public void logSoftmax(
      Matrix logits, int[][] columns, float[] logProbabilities, int at, int width) {
    for (int i = 0; i < logits.rows(); i++) {
      INDArray some = logits.array().getRow(i, true).getColumns(columns[i]);
      float[] values = logSoftmax(some).dup('c').data().asFloat();
      System.arraycopy(values, 0, logProbabilities, at + i * width, columns[i].length);
    }
  }

  private static INDArray logSoftmax(INDArray logits) {
    INDArray shifted = logits.subColumnVector(logits.max(true, 1));
    INDArray logSum = Transforms.log(Transforms.exp(shifted, true).sum(true, 1), false);
    return shifted.subColumnVector(logSum);
  }
}
