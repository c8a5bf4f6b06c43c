package org.nmt4j.nn.kernel;

import java.util.Arrays;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.array.Scratch;

/** {@link CellKernels} that copy a step into Java arrays and run {@link FloatLoops} on each row. */
final class FusedCells implements CellKernels {
  private final FloatLoops loops;

  FusedCells(FloatLoops loops) {
    this.loops = loops;
  }

  private static float[] read(Matrix x, int number) {
    float[] values = Scratch.array(number, x.size());
    x.read(values);
    return values;
  }

  private static boolean ended(boolean[] active, int row) {
    return active != null && !active[row];
  }

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
    int width = hidden.columns();
    float[] xs = read(x, 0);
    float[] rs = read(r, 1);
    float[] cs = read(cellBefore, 2);
    float[] acts = Scratch.array(3, gates.size());
    float[] h = Scratch.array(4, hidden.size());
    float[] c = Scratch.array(5, cell.size());
    LstmArrays arrays = new LstmArrays(xs, rs, cs, width, acts, c, h);
    for (int row = 0; row < hidden.rows(); row++) {
      if (ended(active, row)) {
        System.arraycopy(cs, row * width, c, row * width, width);
        hiddenBefore.read(row * width, h, row * width, width);
        // Nothing reads these gates; the zeros only make the memory defined.
        Arrays.fill(acts, row * 4 * width, (row + 1) * 4 * width, 0);
      } else {
        loops.lstm(arrays, row);
      }
    }
    gates.write(acts);
    hidden.write(h);
    cell.write(c);
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
    float[] acts = read(gates, 0);
    float[] before = read(cellBefore, 1);
    float[] c = read(cell, 2);
    float[] dh = read(dHidden, 3);
    float[] dc = read(dCell, 4);
    float[] dz = Scratch.array(5, gates.size());
    float[] dcBefore = dCellBefore == null ? new float[cell.size()] : read(dCellBefore, 6);
    LstmGradientArrays arrays =
        new LstmGradientArrays(acts, before, c, dh, dc, width, dz, dcBefore);
    for (int row = 0; row < cell.rows(); row++) {
      int at = row * width;
      if (ended(active, row)) {
        loops.addScaled(1, dc, at, dcBefore, at, width);
        Arrays.fill(dz, 4 * at, 4 * (at + width), 0);
        carry(dh, at, width, dHiddenBefore);
      } else {
        loops.lstmBackward(arrays, row);
      }
    }
    addTo(dx, dz);
    addTo(dr, dz);
    if (dCellBefore != null) {
      dCellBefore.write(dcBefore);
    }
  }

  @Override
  public void gru(
      Matrix x, Matrix r, Matrix hiddenBefore, boolean[] active, Matrix gates, Matrix hidden) {
    int width = hidden.columns();
    float[] xs = read(x, 0);
    float[] rs = read(r, 1);
    float[] before = read(hiddenBefore, 2);
    float[] acts = Scratch.array(3, gates.size());
    float[] h = Scratch.array(4, hidden.size());
    GruArrays arrays = new GruArrays(xs, rs, before, width, acts, h);
    for (int row = 0; row < hidden.rows(); row++) {
      if (ended(active, row)) {
        System.arraycopy(before, row * width, h, row * width, width);
        Arrays.fill(acts, row * 3 * width, (row + 1) * 3 * width, 0);
      } else {
        loops.gru(arrays, row);
      }
    }
    gates.write(acts);
    hidden.write(h);
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
    float[] acts = read(gates, 0);
    float[] rs = read(r, 1);
    float[] before = read(hiddenBefore, 2);
    float[] dh = read(dHidden, 3);
    float[] dxs = Scratch.array(4, gates.size());
    float[] drs = Scratch.array(5, gates.size());
    float[] dBefore = dHiddenBefore == null ? new float[dHidden.size()] : read(dHiddenBefore, 6);
    GruGradientArrays arrays =
        new GruGradientArrays(acts, rs, before, dh, width, dxs, drs, dBefore);
    for (int row = 0; row < dHidden.rows(); row++) {
      int at = row * width;
      if (ended(active, row)) {
        loops.addScaled(1, dh, at, dBefore, at, width);
        Arrays.fill(dxs, 3 * at, 3 * (at + width), 0);
        Arrays.fill(drs, 3 * at, 3 * (at + width), 0);
      } else {
        loops.gruBackward(arrays, row);
      }
    }
    addTo(dx, dxs);
    addTo(dr, drs);
    if (dHiddenBefore != null) {
      dHiddenBefore.write(dBefore);
    }
  }

  private void carry(float[] dh, int at, int width, Matrix dHiddenBefore) {
    if (dHiddenBefore != null) {
      float[] row = Scratch.array(7, width);
      dHiddenBefore.read(at, row, 0, width);
      loops.addScaled(1, dh, at, row, 0, width);
      dHiddenBefore.write(at, row, 0, width);
    }
  }

  private void addTo(Matrix gradient, float[] share) {
    if (gradient != null) {
      float[] sum = read(gradient, 7);
      loops.addScaled(1, share, 0, sum, 0, gradient.size());
      gradient.write(sum);
    }
  }
}
