package org.nmt4j.nn.kernel;

import java.util.stream.IntStream;
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
    INDArray wanted = wanted(logP, targets, from);
    if (scale != 0) {
      logits.array().assign(Transforms.exp(logP, true).subi(wanted).muli(scale));
      dBias.array().addi(logits.array().sum(true, 0));
    }
    return new Loss(-sumOfRows(wanted.mul(logP)), likelihood(logP, targets, from), logits.rows());
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
    INDArray logP = logSoftmax(logits.array().addRowVector(bias.array()));
    INDArray wanted = wanted(logP, targets, from);
    INDArray p = Transforms.exp(logP, true);
    INDArray other = neighbours(p);
    INDArray difference = logP.sub(neighbours(logP));
    INDArray divergences = p.mul(difference).sum(true, 1); // KL of each row from its neighbour
    if (scale != 0) {
      INDArray pull = p.mul(difference.subColumnVector(divergences)).addi(p).subi(other);
      logits.array().assign(p.sub(wanted).addi(pull.muli(weight / 2)).muli(scale / 2));
      dBias.array().addi(logits.array().sum(true, 0));
    }
    return new Loss(
        -sumOfRows(wanted.mul(logP)) / 2,
        likelihood(logP, targets, from) / 2,
        weight * sumOfRows(divergences) / 4,
        logits.rows() / 2);
  }

  /** Returns the rows with each pair of rows exchanged. */
  private static INDArray neighbours(INDArray rows) {
    return rows.getRows(IntStream.range(0, (int) rows.rows()).map(row -> row ^ 1).toArray());
  }

  /** Returns the smoothed target distribution of each row. */
  private static INDArray wanted(INDArray logP, Targets targets, int from) {
    INDArray wanted =
        Nd4j.valueArrayOf(
            logP.shape(), targets.smoothing() / (logP.columns() - 2), logP.dataType());
    for (int i = 0; i < logP.rows(); i++) {
      wanted.putScalar(i, targets.padding(), 0);
      wanted.putScalar(i, targets.ids()[from + i], 1 - targets.smoothing());
    }
    return wanted;
  }

  private static double likelihood(INDArray logP, Targets targets, int from) {
    double likelihood = 0;
    for (int i = 0; i < logP.rows(); i++) {
      likelihood -= logP.getDouble(i, targets.ids()[from + i]);
    }
    return likelihood;
  }

  /**
   * Sums row by row. One sum over all elements rounds more, and finite differences would show that.
   */
  private static double sumOfRows(INDArray x) {
    INDArray rows = x.sum(1);
    double sum = 0;
    for (int i = 0; i < x.rows(); i++) {
      sum += rows.getDouble(i);
    }
    return sum;
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

  /** Returns the log-probabilities of each row of logits. */
  static INDArray logSoftmax(INDArray logits) {
    INDArray shifted = logits.subColumnVector(logits.max(true, 1));
    INDArray logSum = Transforms.log(Transforms.exp(shifted, true).sum(true, 1), false);
    return shifted.subColumnVector(logSum);
  }
}
