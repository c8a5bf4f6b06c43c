package org.nmt4j.nn.kernel;

import static org.nmt4j.nn.kernel.VectorMath.WIDTH;
import static org.nmt4j.nn.kernel.VectorMath.load;
import static org.nmt4j.nn.kernel.VectorMath.oneMinus;
import static org.nmt4j.nn.kernel.VectorMath.sigmoidOfSum;
import static org.nmt4j.nn.kernel.VectorMath.tanh;
import static org.nmt4j.nn.kernel.VectorMath.tanhOfSum;

import jdk.incubator.vector.FloatVector;

/**
 * One row of an LSTM step on vector lanes.
 *
 * <p>It is made in passes, each compiled by itself: of code with many vector operations the
 * compiler gives up on the last part, and then makes an object of each vector there. What calls
 * more than two kinds of pass from one place is not compiled into one piece with them.
 */
final class VectorLstm {
  /** A part of a step, over whole vectors. */
  @FunctionalInterface
  private interface Forward {
    void run(
        float[] x,
        float[] r,
        float[] cellBefore,
        int row,
        int hidden,
        float[] gates,
        float[] cell,
        float[] h);
  }

  /** A part of a backward step, over whole vectors. */
  @FunctionalInterface
  private interface Backward {
    void run(
        float[] gates,
        float[] cellBefore,
        float[] cell,
        float[] dh,
        float[] dc,
        int row,
        int hidden,
        float[] dz,
        float[] dcBefore);
  }

  private final Forward[] forward = {
    VectorLstm::gates, VectorLstm::candidate, VectorLstm::cell, VectorLstm::hidden
  };
  private final Backward[] backward = {
    VectorLstm::tanhOfCell, VectorLstm::throughOutput, VectorLstm::throughCell
  };

  private static int whole(int hidden) {
    return hidden - hidden % WIDTH;
  }

  void forward(
      float[] x,
      float[] r,
      float[] cellBefore,
      int row,
      int hidden,
      float[] gates,
      float[] cell,
      float[] h) {
    for (Forward pass : forward) {
      pass.run(x, r, cellBefore, row, hidden, gates, cell, h);
    }
    ScalarLoops.lstm(x, r, cellBefore, row, hidden, gates, cell, h, whole(hidden));
  }

  private static void gates(
      float[] x,
      float[] r,
      float[] cellBefore,
      int row,
      int hidden,
      float[] gates,
      float[] cell,
      float[] h) {
    for (int gate = 0; gate < 4; gate++) {
      if (gate != 2) {
        sigmoidOfSum(x, r, gates, (4 * row + gate) * hidden, whole(hidden));
      }
    }
  }

  private static void candidate(
      float[] x,
      float[] r,
      float[] cellBefore,
      int row,
      int hidden,
      float[] gates,
      float[] cell,
      float[] h) {
    int g = (4 * row + 2) * hidden;
    tanhOfSum(x, g, r, g, gates, g, whole(hidden));
  }

  private static void cell(
      float[] x,
      float[] r,
      float[] cellBefore,
      int row,
      int hidden,
      float[] gates,
      float[] cell,
      float[] h) {
    int i = 4 * row * hidden;
    int f = i + hidden;
    int g = f + hidden;
    int s = row * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      FloatVector kept = load(gates, f + k).mul(load(cellBefore, s + k));
      kept.add(load(gates, i + k).mul(load(gates, g + k))).intoArray(cell, s + k);
    }
  }

  private static void hidden(
      float[] x,
      float[] r,
      float[] cellBefore,
      int row,
      int hidden,
      float[] gates,
      float[] cell,
      float[] h) {
    int o = (4 * row + 3) * hidden;
    int s = row * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      load(gates, o + k).mul(tanh(load(cell, s + k))).intoArray(h, s + k);
    }
  }

  void backward(
      float[] gates,
      float[] cellBefore,
      float[] cell,
      float[] dh,
      float[] dc,
      int row,
      int hidden,
      float[] dz,
      float[] dcBefore) {
    for (Backward pass : backward) {
      pass.run(gates, cellBefore, cell, dh, dc, row, hidden, dz, dcBefore);
    }
    ScalarLoops.lstmBackward(
        gates, cellBefore, cell, dh, dc, row, hidden, dz, dcBefore, whole(hidden));
  }

  /** Leaves tanh c where the gradient of the output gate will be. */
  private static void tanhOfCell(
      float[] gates,
      float[] cellBefore,
      float[] cell,
      float[] dh,
      float[] dc,
      int row,
      int hidden,
      float[] dz,
      float[] dcBefore) {
    int o = (4 * row + 3) * hidden;
    int s = row * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      tanh(load(cell, s + k)).intoArray(dz, o + k);
    }
  }

  /** Leaves the gradient of the cell where that of the candidate will be. */
  private static void throughOutput(
      float[] gates,
      float[] cellBefore,
      float[] cell,
      float[] dh,
      float[] dc,
      int row,
      int hidden,
      float[] dz,
      float[] dcBefore) {
    int g = (4 * row + 2) * hidden;
    int o = g + hidden;
    int s = row * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      FloatVector output = load(gates, o + k);
      FloatVector dHidden = load(dh, s + k);
      FloatVector t = load(dz, o + k);
      dHidden.mul(t).mul(output).mul(oneMinus(output)).intoArray(dz, o + k);
      FloatVector throughTanh = dHidden.mul(output).mul(oneMinus(t.mul(t)));
      load(dc, s + k).add(throughTanh).intoArray(dz, g + k);
    }
  }

  private static void throughCell(
      float[] gates,
      float[] cellBefore,
      float[] cell,
      float[] dh,
      float[] dc,
      int row,
      int hidden,
      float[] dz,
      float[] dcBefore) {
    int i = 4 * row * hidden;
    int f = i + hidden;
    int g = f + hidden;
    int s = row * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      FloatVector dCell = load(dz, g + k);
      FloatVector input = load(gates, i + k);
      FloatVector forget = load(gates, f + k);
      FloatVector candidate = load(gates, g + k);
      dCell.mul(candidate).mul(input).mul(oneMinus(input)).intoArray(dz, i + k);
      FloatVector dForget = dCell.mul(load(cellBefore, s + k)).mul(forget);
      dForget.mul(oneMinus(forget)).intoArray(dz, f + k);
      dCell.mul(input).mul(oneMinus(candidate.mul(candidate))).intoArray(dz, g + k);
      load(dcBefore, s + k).add(dCell.mul(forget)).intoArray(dcBefore, s + k);
    }
  }
}
