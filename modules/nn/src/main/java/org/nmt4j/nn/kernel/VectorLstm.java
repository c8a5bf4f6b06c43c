package org.nmt4j.nn.kernel;

import static org.nmt4j.nn.kernel.VectorMath.WIDTH;
import static org.nmt4j.nn.kernel.VectorMath.load;
import static org.nmt4j.nn.kernel.VectorMath.oneMinus;
import static org.nmt4j.nn.kernel.VectorMath.sigmoidOfSum;
import static org.nmt4j.nn.kernel.VectorMath.tanh;
import static org.nmt4j.nn.kernel.VectorMath.tanhOfSum;
import static org.nmt4j.nn.kernel.VectorMath.whole;

import jdk.incubator.vector.FloatVector;

/**
 * Computes one row of an LSTM step on vector lanes. {@code LstmRecurrence} states the equation.
 *
 * <p>A step runs in several short passes. HotSpot stops inlining vector operations in one long
 * method and then allocates an object for every vector. The passes are called through an array of
 * more than two methods, so that HotSpot does not inline them into one method again.
 */
final class VectorLstm {
  /** A part of a step, for the elements that fill whole vectors. */
  @FunctionalInterface
  private interface Forward {
    void run(LstmArrays arrays, int row);
  }

  /** A part of a backward step, for the elements that fill whole vectors. */
  @FunctionalInterface
  private interface Backward {
    void run(LstmGradientArrays arrays, int row);
  }

  private final Forward[] forward = {
    VectorLstm::gates, VectorLstm::candidate, VectorLstm::cell, VectorLstm::hidden
  };
  private final Backward[] backward = {
    VectorLstm::tanhOfCell, VectorLstm::throughOutput, VectorLstm::throughCell
  };

  void forward(LstmArrays arrays, int row) {
    for (Forward pass : forward) {
      pass.run(arrays, row);
    }
    ScalarLoops.lstm(arrays, row, whole(arrays.width()));
  }

  private static void gates(LstmArrays arrays, int row) {
    int width = arrays.width();
    for (int gate = 0; gate < 4; gate++) {
      if (gate != 2) {
        sigmoidOfSum(
            arrays.x(), arrays.r(), arrays.gates(), (4 * row + gate) * width, whole(width));
      }
    }
  }

  private static void candidate(LstmArrays arrays, int row) {
    int width = arrays.width();
    int g = (4 * row + 2) * width;
    tanhOfSum(arrays.x(), g, arrays.r(), g, arrays.gates(), g, whole(width));
  }

  private static void cell(LstmArrays arrays, int row) {
    float[] cellBefore = arrays.cellBefore();
    float[] gates = arrays.gates();
    float[] cell = arrays.cell();
    int width = arrays.width();
    int i = 4 * row * width;
    int f = i + width;
    int g = f + width;
    int s = row * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
      FloatVector kept = load(gates, f + k).mul(load(cellBefore, s + k));
      kept.add(load(gates, i + k).mul(load(gates, g + k))).intoArray(cell, s + k);
    }
  }

  private static void hidden(LstmArrays arrays, int row) {
    float[] gates = arrays.gates();
    float[] cell = arrays.cell();
    float[] h = arrays.h();
    int width = arrays.width();
    int o = (4 * row + 3) * width;
    int s = row * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
      load(gates, o + k).mul(tanh(load(cell, s + k))).intoArray(h, s + k);
    }
  }

  void backward(LstmGradientArrays arrays, int row) {
    for (Backward pass : backward) {
      pass.run(arrays, row);
    }
    ScalarLoops.lstmBackward(arrays, row, whole(arrays.width()));
  }

  /** Stores tanh(c) in the place of the output gate's gradient. */
  private static void tanhOfCell(LstmGradientArrays arrays, int row) {
    float[] cell = arrays.cell();
    float[] dz = arrays.dz();
    int width = arrays.width();
    int o = (4 * row + 3) * width;
    int s = row * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
      tanh(load(cell, s + k)).intoArray(dz, o + k);
    }
  }

  /**
   * Computes the gradient of the output gate, and stores the gradient of the cell in the place of
   * the candidate's gradient.
   */
  private static void throughOutput(LstmGradientArrays arrays, int row) {
    float[] gates = arrays.gates();
    float[] dh = arrays.dh();
    float[] dc = arrays.dc();
    float[] dz = arrays.dz();
    int width = arrays.width();
    int g = (4 * row + 2) * width;
    int o = g + width;
    int s = row * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
      FloatVector output = load(gates, o + k);
      FloatVector dHidden = load(dh, s + k);
      FloatVector t = load(dz, o + k);
      dHidden.mul(t).mul(output).mul(oneMinus(output)).intoArray(dz, o + k);
      FloatVector throughTanh = dHidden.mul(output).mul(oneMinus(t.mul(t)));
      load(dc, s + k).add(throughTanh).intoArray(dz, g + k);
    }
  }

  private static void throughCell(LstmGradientArrays arrays, int row) {
    float[] gates = arrays.gates();
    float[] cellBefore = arrays.cellBefore();
    float[] dz = arrays.dz();
    float[] dcBefore = arrays.dcBefore();
    int width = arrays.width();
    int i = 4 * row * width;
    int f = i + width;
    int g = f + width;
    int s = row * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
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
