package org.nmt4j.nn.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nmt4j.nn.array.Matrix;

/**
 * {@link CellKernels} in ND4J operations. A column of zeros and ones blends in the old state of
 * rows that have ended.
 */
final class ReferenceCells implements CellKernels {
  @Override
  public void lstm(
      Matrix x,
      Matrix r,
      Matrix hiddenBefore,
      Matrix cellBefore,
      boolean[] active,
      Matrix gates,
      Matrix hidden,
      Matrix cell) {
    INDArray z = x.array().add(r.array());
    int width = hidden.columns();
    INDArray i = Transforms.sigmoid(block(z, 0, width), true);
    INDArray f = Transforms.sigmoid(block(z, 1, width), true);
    INDArray g = Transforms.tanh(block(z, 2, width), true);
    INDArray o = Transforms.sigmoid(block(z, 3, width), true);
    INDArray next = f.mul(cellBefore.array()).addi(i.mul(g));
    INDArray output = Transforms.tanh(next, true).muli(o);
    gates.array().assign(Nd4j.concat(1, i, f, g, o));
    INDArray on = active(active, hidden);
    cell.array().assign(blend(on, next, cellBefore.array()));
    hidden.array().assign(blend(on, output, hiddenBefore.array()));
  }

  @Override
  public void lstmBackward(
      Matrix gates,
      Matrix cellBefore,
      Matrix cell,
      boolean[] active,
      Matrix dHidden,
      Matrix dCell,
      Matrix dx,
      Matrix dr,
      Matrix dHiddenBefore,
      Matrix dCellBefore) {
    int width = cell.columns();
    INDArray on = active(active, cell);
    INDArray i = block(gates.array(), 0, width);
    INDArray f = block(gates.array(), 1, width);
    INDArray g = block(gates.array(), 2, width);
    INDArray o = block(gates.array(), 3, width);
    INDArray dh = dHidden.array().mulColumnVector(on);
    INDArray t = Transforms.tanh(cell.array(), true);
    INDArray dc = dCell.array().mulColumnVector(on).addi(dh.mul(o).muli(t.mul(t).rsubi(1)));
    INDArray dz =
        Nd4j.concat(
            1,
            dc.mul(g).muli(slope(i)),
            dc.mul(cellBefore.array()).muli(slope(f)),
            dc.mul(i).muli(g.mul(g).rsubi(1)),
            dh.mul(t).muli(slope(o)));
    add(dz, dx);
    add(dz, dr);
    INDArray off = on.rsub(1);
    add(dHidden.array().mulColumnVector(off), dHiddenBefore);
    add(dc.mul(f).addi(dCell.array().mulColumnVector(off)), dCellBefore);
  }

  @Override
  public void gru(
      Matrix x, Matrix r, Matrix hiddenBefore, boolean[] active, Matrix gates, Matrix hidden) {
    int width = hidden.columns();
    INDArray sum = x.array().add(r.array());
    INDArray reset = Transforms.sigmoid(block(sum, 0, width), true);
    INDArray update = Transforms.sigmoid(block(sum, 1, width), true);
    INDArray n =
        Transforms.tanh(
            block(x.array(), 2, width).add(reset.mul(block(r.array(), 2, width))), true);
    gates.array().assign(Nd4j.concat(1, reset, update, n));
    INDArray next = update.mul(hiddenBefore.array()).addi(update.rsub(1).muli(n));
    hidden.array().assign(blend(active(active, hidden), next, hiddenBefore.array()));
  }

  @Override
  public void gruBackward(
      Matrix gates,
      Matrix r,
      Matrix hiddenBefore,
      boolean[] active,
      Matrix dHidden,
      Matrix dx,
      Matrix dr,
      Matrix dHiddenBefore) {
    int width = dHidden.columns();
    INDArray on = active(active, dHidden);
    INDArray reset = block(gates.array(), 0, width);
    INDArray update = block(gates.array(), 1, width);
    INDArray n = block(gates.array(), 2, width);
    INDArray dh = dHidden.array().mulColumnVector(on);
    INDArray dn = dh.mul(update.rsub(1)).muli(n.mul(n).rsubi(1));
    INDArray dReset = dn.mul(block(r.array(), 2, width)).muli(slope(reset));
    INDArray dUpdate = dh.mul(hiddenBefore.array().sub(n)).muli(slope(update));
    add(Nd4j.concat(1, dReset, dUpdate, dn), dx);
    add(Nd4j.concat(1, dReset, dUpdate, dn.mul(reset)), dr);
    add(dh.mul(update).addi(dHidden.array().mulColumnVector(on.rsub(1))), dHiddenBefore);
  }

  private static INDArray block(INDArray z, int gate, int width) {
    return z.get(NDArrayIndex.all(), NDArrayIndex.interval(gate * width, (gate + 1) * width));
  }

  /** Returns s (1 - s), the slope of a sigmoid at its value s. */
  private static INDArray slope(INDArray s) {
    return s.rsub(1).muli(s);
  }

  private static INDArray active(boolean[] active, Matrix like) {
    INDArray column = Nd4j.ones(like.array().dataType(), like.rows(), 1);
    for (int row = 0; active != null && row < active.length; row++) {
      column.putScalar(row, 0, active[row] ? 1 : 0);
    }
    return column;
  }

  private static INDArray blend(INDArray on, INDArray next, INDArray before) {
    return next.mulColumnVector(on).addi(before.mulColumnVector(on.rsub(1)));
  }

  private static void add(INDArray share, Matrix gradient) {
    if (gradient != null) {
      gradient.array().addi(share);
    }
  }
}
