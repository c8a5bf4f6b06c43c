package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/** {@link RowKernels} in ND4J operations. */
final class ReferenceRows implements RowKernels {
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
  public void tanh(Matrix x) {
    x.array().assign(Transforms.tanh(x.array(), true));
  }

  @Override
  public void tanhBackward(Matrix y, Matrix dy, Matrix dx) {
    dx.array().addi(y.array().mul(y.array()).rsub(1).mul(dy.array()));
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
  public void dropout(Matrix x, Matrix y, double rate, long key) {
    y.array().assign(x.array().mul(mask(x, rate, key)));
  }

  @Override
  public void dropoutBackward(Matrix dy, Matrix dx, double rate, long key) {
    dx.array().addi(dy.array().mul(mask(dy, rate, key)));
  }

  private static INDArray mask(Matrix like, double rate, long key) {
    float[] mask = new float[like.size()];
    DropoutMask.fill(mask, mask.length, rate, key);
    return Nd4j.createFromArray(mask)
        .reshape(like.rows(), like.columns())
        .castTo(like.array().dataType());
  }
}
