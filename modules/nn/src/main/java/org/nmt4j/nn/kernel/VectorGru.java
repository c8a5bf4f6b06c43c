package org.nmt4j.nn.kernel;

import static org.nmt4j.nn.kernel.VectorMath.WIDTH;
import static org.nmt4j.nn.kernel.VectorMath.load;
import static org.nmt4j.nn.kernel.VectorMath.sigmoidOfSum;
import static org.nmt4j.nn.kernel.VectorMath.tanh;

import jdk.incubator.vector.FloatVector;

/** One row of a GRU step on vector lanes, in passes for the reason told at {@link VectorLstm}. */
final class VectorGru {
  /** A part of a step, over whole vectors. */
  @FunctionalInterface
  private interface Forward {
    void run(float[] x, float[] r, float[] before, int row, int hidden, float[] gates, float[] h);
  }

  private final Forward[] forward = {VectorGru::gates, VectorGru::candidate, VectorGru::hidden};

  private static int whole(int hidden) {
    return hidden - hidden % WIDTH;
  }

  void forward(
      float[] x, float[] r, float[] before, int row, int hidden, float[] gates, float[] h) {
    for (Forward pass : forward) {
      pass.run(x, r, before, row, hidden, gates, h);
    }
    ScalarLoops.gru(x, r, before, row, hidden, gates, h, whole(hidden));
  }

  private static void gates(
      float[] x, float[] r, float[] before, int row, int hidden, float[] gates, float[] h) {
    for (int gate = 0; gate < 2; gate++) {
      sigmoidOfSum(x, r, gates, (3 * row + gate) * hidden, whole(hidden));
    }
  }

  private static void candidate(
      float[] x, float[] r, float[] before, int row, int hidden, float[] gates, float[] h) {
    int at = 3 * row * hidden;
    int n = at + 2 * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      FloatVector kept = load(gates, at + k).mul(load(r, n + k));
      tanh(load(x, n + k).add(kept)).intoArray(gates, n + k);
    }
  }

  private static void hidden(
      float[] x, float[] r, float[] before, int row, int hidden, float[] gates, float[] h) {
    int z = (3 * row + 1) * hidden;
    int n = z + hidden;
    int s = row * hidden;
    for (int k = 0; k < whole(hidden); k += WIDTH) {
      FloatVector candidate = load(gates, n + k);
      FloatVector step = load(gates, z + k).mul(load(before, s + k).sub(candidate));
      candidate.add(step).intoArray(h, s + k);
    }
  }
}
