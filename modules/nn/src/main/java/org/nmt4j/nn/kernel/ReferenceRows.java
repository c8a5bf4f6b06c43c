package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/** {@link RowKernels} in ND4J operations. */
final class ReferenceRows implements RowKernels {
  @Override
  public void setRows(Matrix row, Matrix x) {
    x.array().assign(0);
    addRow(x, row);
  }

  @Override
  public void addRow(Matrix x, Matrix row) {
    x.array().addiRowVector(row.array());
  }

  @Override
  public void addRowSums(Matrix x, Matrix row) {
    row.array().addi(x.array().sum(true, 0));
  }

  @Override
  public void add(Matrix x, Matrix y) {
    y.array().addi(x.array());
  }

  @Override
  public void copy(Matrix x, Matrix y) {
    y.array().assign(x.array());
  }

  @Override
  public void activate(Activation f, Matrix x) {
    x.array()
        .assign(
            switch (f) {
              case TANH -> Transforms.tanh(x.array(), true);
              case SIGMOID -> Transforms.sigmoid(x.array(), true);
              case RELU -> Transforms.relu(x.array(), true);
            });
  }

  @Override
  public void activateBackward(Activation f, Matrix y, Matrix dy, Matrix dx) {
    INDArray slope =
        switch (f) {
          case TANH -> y.array().mul(y.array()).rsubi(1);
          case SIGMOID -> y.array().rsub(1).muli(y.array());
          case RELU -> y.array().gt(0).castTo(y.array().dataType());
        };
    dx.array().addi(slope.muli(dy.array()));
  }

  @Override
  public void addProduct(double scale, Matrix a, Matrix b, Matrix y) {
    y.array().addi(a.array().mul(b.array()).muli(scale));
  }

  @Override
  public void addScaledRows(double[] factors, Matrix x, Matrix y) {
    for (int i = 0; i < factors.length; i++) {
      y.array().getRow(i).addi(x.array().getRow(i).mul(factors[i]));
    }
  }

  @Override
  public void addWhere(boolean[] rows, boolean which, Matrix x, Matrix y) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == which) {
        y.array().getRow(i).addi(x.array().getRow(i));
      }
    }
  }

  @Override
  public void gather(Matrix table, int[] ids, Matrix rows) {
    for (int i = 0; i < ids.length; i++) {
      rows.array().putRow(i, table.array().getRow(ids[i]));
    }
  }

  @Override
  public void scatterAdd(Matrix rows, int[] ids, Matrix table) {
    for (int i = 0; i < ids.length; i++) {
      table.array().getRow(ids[i]).addi(rows.array().getRow(i));
    }
  }

  @Override
  public void copyInto(Matrix part, Matrix whole, int column) {
    columns(whole, column, part.columns()).assign(part.array());
  }

  @Override
  public void addFrom(Matrix whole, int column, Matrix part) {
    part.array().addi(columns(whole, column, part.columns()));
  }

  static INDArray columns(Matrix x, int from, int count) {
    return x.array().get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + count));
  }

  @Override
  public void normalize(Matrix x, Matrix gain, Matrix bias, Matrix y) {
    INDArray unit = centred(x).muliColumnVector(inverseDeviations(x));
    y.array().assign(unit.muliRowVector(gain.array()).addiRowVector(bias.array()));
  }

  @Override
  public void normalizeBackward(
      Matrix x, Matrix gain, Matrix dy, Matrix dx, Matrix dGain, Matrix dBias) {
    INDArray inverse = inverseDeviations(x);
    INDArray unit = centred(x).muliColumnVector(inverse);
    dGain.array().addi(dy.array().mul(unit).sum(true, 0));
    dBias.array().addi(dy.array().sum(true, 0));
    if (dx != null) {
      INDArray slope = dy.array().mulRowVector(gain.array());
      INDArray along = unit.mulColumnVector(slope.mul(unit).mean(true, 1));
      slope = slope.subColumnVector(slope.mean(true, 1)).subi(along);
      dx.array().addi(slope.muliColumnVector(inverse));
    }
  }

  private static INDArray centred(Matrix x) {
    return x.array().subColumnVector(x.array().mean(true, 1));
  }

  private static INDArray inverseDeviations(Matrix x) {
    INDArray centred = centred(x);
    return Transforms.pow(centred.muli(centred).mean(true, 1).addi(EPSILON), -0.5);
  }

  @Override
  public void dropout(Matrix x, Matrix y, double rate, long key) {
    y.array().assign(x.array().mul(mask(x, rate, key)));
  }

  @Override
  public void dropoutBackward(Matrix dy, Matrix dx, double rate, long key) {
    dx.array().addi(dy.array().mul(mask(dy, rate, key)));
  }

  private static INDArray mask(Matrix like, double rate, long key) {
    float[] mask = new float[like.size()];
    DropoutMask.fill(mask, 0, mask.length, rate, key);
    return Nd4j.createFromArray(mask)
        .reshape(like.rows(), like.columns())
        .castTo(like.array().dataType());
  }
}
