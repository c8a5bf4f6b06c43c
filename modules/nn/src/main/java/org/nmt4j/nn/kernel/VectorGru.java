package org.nmt4j.nn.kernel;

import static org.nmt4j.nn.kernel.VectorMath.WIDTH;
import static org.nmt4j.nn.kernel.VectorMath.load;
import static org.nmt4j.nn.kernel.VectorMath.oneMinus;
import static org.nmt4j.nn.kernel.VectorMath.sigmoidOfSum;
import static org.nmt4j.nn.kernel.VectorMath.tanh;
import static org.nmt4j.nn.kernel.VectorMath.whole;

import jdk.incubator.vector.FloatVector;

/**
 * Computes one row of a GRU step on vector lanes. {@code GruRecurrence} states the equation. The
 * step runs in several passes; {@link VectorLstm} explains why.
 */
final class VectorGru {
  /** A part of a step, for the elements that fill whole vectors. */
  @FunctionalInterface
  private interface Pass {
    void run(GruArrays arrays, int row);
  }

  private final Pass[] forward = {VectorGru::gates, VectorGru::candidate, VectorGru::hidden};

  void forward(GruArrays arrays, int row) {
    for (Pass pass : forward) {
      pass.run(arrays, row);
    }
    ScalarLoops.gru(arrays, row, whole(arrays.width()));
  }

  private static void gates(GruArrays arrays, int row) {
    int width = arrays.width();
    for (int gate = 0; gate < 2; gate++) {
      sigmoidOfSum(arrays.x(), arrays.r(), arrays.gates(), (3 * row + gate) * width, whole(width));
    }
  }

  private static void candidate(GruArrays arrays, int row) {
    float[] x = arrays.x();
    float[] r = arrays.r();
    float[] gates = arrays.gates();
    int width = arrays.width();
    int at = 3 * row * width;
    int n = at + 2 * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
      FloatVector kept = load(gates, at + k).mul(load(r, n + k));
      tanh(load(x, n + k).add(kept)).intoArray(gates, n + k);
    }
  }

  private static void hidden(GruArrays arrays, int row) {
    float[] before = arrays.before();
    float[] gates = arrays.gates();
    float[] h = arrays.h();
    int width = arrays.width();
    int z = (3 * row + 1) * width;
    int n = z + width;
    int s = row * width;
    for (int k = 0; k < whole(width); k += WIDTH) {
      FloatVector candidate = load(gates, n + k);
      FloatVector step = load(gates, z + k).mul(load(before, s + k).sub(candidate));
      candidate.add(step).intoArray(h, s + k);
    }
  }

  void backward(GruGradientArrays arrays, int row) {
    float[] gates = arrays.gates();
    float[] r = arrays.r();
    float[] before = arrays.before();
    float[] dh = arrays.dh();
    float[] dx = arrays.dx();
    float[] dr = arrays.dr();
    float[] dBefore = arrays.dBefore();
    int width = arrays.width();
    for (int k = 0; k < whole(width); k += WIDTH) {
      int at = row * 3 * width + k;
      int z = at + width;
      int n = z + width;
      int s = row * width + k;
      FloatVector reset = load(gates, at);
      FloatVector update = load(gates, z);
      FloatVector candidate = load(gates, n);
      FloatVector dHidden = load(dh, s);
      FloatVector dn = dHidden.mul(oneMinus(update)).mul(oneMinus(candidate.mul(candidate)));
      dn.intoArray(dx, n);
      dn.mul(reset).intoArray(dr, n);
      FloatVector dReset = dn.mul(load(r, n)).mul(reset).mul(oneMinus(reset));
      dReset.intoArray(dx, at);
      dReset.intoArray(dr, at);
      FloatVector dUpdate =
          dHidden.mul(load(before, s).sub(candidate)).mul(update).mul(oneMinus(update));
      dUpdate.intoArray(dx, z);
      dUpdate.intoArray(dr, z);
      load(dBefore, s).add(dHidden.mul(update)).intoArray(dBefore, s);
    }
    ScalarLoops.gruBackward(arrays, row, whole(width));
  }
}
