package org.nmt4j.nn.product;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to four rows of a product by one of {@link Panels}, whose sums stay in registers.
 *
 * <p>Four rows of two vectors are eight sums; with two vectors of the panel and four elements of
 * the left factor, which the JIT likes to load first, they fit into sixteen registers. Few
 * addresses are to be computed in a loop, or the JIT keeps its variables in memory, at a fourth of
 * its speed: rows of the left factor are interleaved, sums come from and go to an array of their
 * own, and the step from row to row of a panel is a parameter, of which the JIT knows nothing.
 */
final class PanelTile {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();
  private static final int ROWS = 4;

  /** Columns. */
  static final int WIDTH = 2 * LENGTH;

  /** How many sums there are. */
  static final int SIZE = ROWS * WIDTH;

  private PanelTile() {}

  /** How many of the rows that are left to take. */
  static int rows(int left) {
    return Math.min(left, ROWS);
  }

  /** Brings rows x inputs into the order that {@link #add} takes them in, tile after tile. */
  static void interleave(float[] x, int rows, int inputs, float[] target) {
    for (int row = 0; row < rows; ) {
      int some = rows(rows - row);
      int at = row * inputs;
      if (some == ROWS) {
        for (int k = 0; k < inputs; k++) {
          int to = at + k * ROWS;
          target[to] = x[at + k];
          target[to + 1] = x[at + inputs + k];
          target[to + 2] = x[at + 2 * inputs + k];
          target[to + 3] = x[at + 3 * inputs + k];
        }
      } else {
        for (int r = 0; r < some; r++) {
          int to = at + r;
          for (int k = at + r * inputs; k < at + (r + 1) * inputs; k++, to += some) {
            target[to] = x[k];
          }
        }
      }
      row += some;
    }
  }

  /**
   * Adds to each sum, in the order of the inputs, one product after another.
   *
   * @param rows how many, as {@link #rows} says
   * @param i where the tile begins in x, interleaved
   * @param at where the panel begins in {@code panels}
   * @param sums rows x {@link #WIDTH}
   */
  static void add(int rows, float[] x, int i, float[] panels, int at, int inputs, float[] sums) {
    switch (rows) {
      case 4 -> four(x, i, panels, at, WIDTH, inputs, sums);
      case 3 -> three(x, i, panels, at, WIDTH, inputs, sums);
      case 2 -> two(x, i, panels, at, WIDTH, inputs, sums);
      default -> one(x, i, panels, at, WIDTH, inputs, sums);
    }
  }

  private static void one(
      float[] x, int i, float[] panels, int at, int step, int inputs, float[] sums) {
    FloatVector a0 = FloatVector.fromArray(LANES, sums, 0);
    FloatVector b0 = FloatVector.fromArray(LANES, sums, LENGTH);
    int right = at;
    for (int k = 0; k < inputs; k++, right += step) {
      FloatVector u = FloatVector.fromArray(LANES, panels, right);
      FloatVector v = FloatVector.fromArray(LANES, panels, right + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k]);
      a0 = left.fma(u, a0);
      b0 = left.fma(v, b0);
    }
    a0.intoArray(sums, 0);
    b0.intoArray(sums, LENGTH);
  }

  private static void two(
      float[] x, int i, float[] panels, int at, int step, int inputs, float[] sums) {
    FloatVector a0 = FloatVector.fromArray(LANES, sums, 0);
    FloatVector b0 = FloatVector.fromArray(LANES, sums, LENGTH);
    FloatVector a1 = FloatVector.fromArray(LANES, sums, 2 * LENGTH);
    FloatVector b1 = FloatVector.fromArray(LANES, sums, 3 * LENGTH);
    int right = at;
    for (int k = 0; k < inputs; k++, right += step) {
      FloatVector u = FloatVector.fromArray(LANES, panels, right);
      FloatVector v = FloatVector.fromArray(LANES, panels, right + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k * 2]);
      a0 = left.fma(u, a0);
      b0 = left.fma(v, b0);
      left = FloatVector.broadcast(LANES, x[i + k * 2 + 1]);
      a1 = left.fma(u, a1);
      b1 = left.fma(v, b1);
    }
    a0.intoArray(sums, 0);
    b0.intoArray(sums, LENGTH);
    a1.intoArray(sums, 2 * LENGTH);
    b1.intoArray(sums, 3 * LENGTH);
  }

  private static void three(
      float[] x, int i, float[] panels, int at, int step, int inputs, float[] sums) {
    FloatVector a0 = FloatVector.fromArray(LANES, sums, 0);
    FloatVector b0 = FloatVector.fromArray(LANES, sums, LENGTH);
    FloatVector a1 = FloatVector.fromArray(LANES, sums, 2 * LENGTH);
    FloatVector b1 = FloatVector.fromArray(LANES, sums, 3 * LENGTH);
    FloatVector a2 = FloatVector.fromArray(LANES, sums, 4 * LENGTH);
    FloatVector b2 = FloatVector.fromArray(LANES, sums, 5 * LENGTH);
    int right = at;
    for (int k = 0; k < inputs; k++, right += step) {
      FloatVector u = FloatVector.fromArray(LANES, panels, right);
      FloatVector v = FloatVector.fromArray(LANES, panels, right + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k * 3]);
      a0 = left.fma(u, a0);
      b0 = left.fma(v, b0);
      left = FloatVector.broadcast(LANES, x[i + k * 3 + 1]);
      a1 = left.fma(u, a1);
      b1 = left.fma(v, b1);
      left = FloatVector.broadcast(LANES, x[i + k * 3 + 2]);
      a2 = left.fma(u, a2);
      b2 = left.fma(v, b2);
    }
    a0.intoArray(sums, 0);
    b0.intoArray(sums, LENGTH);
    a1.intoArray(sums, 2 * LENGTH);
    b1.intoArray(sums, 3 * LENGTH);
    a2.intoArray(sums, 4 * LENGTH);
    b2.intoArray(sums, 5 * LENGTH);
  }

  private static void four(
      float[] x, int i, float[] panels, int at, int step, int inputs, float[] sums) {
    FloatVector a0 = FloatVector.fromArray(LANES, sums, 0);
    FloatVector b0 = FloatVector.fromArray(LANES, sums, LENGTH);
    FloatVector a1 = FloatVector.fromArray(LANES, sums, 2 * LENGTH);
    FloatVector b1 = FloatVector.fromArray(LANES, sums, 3 * LENGTH);
    FloatVector a2 = FloatVector.fromArray(LANES, sums, 4 * LENGTH);
    FloatVector b2 = FloatVector.fromArray(LANES, sums, 5 * LENGTH);
    FloatVector a3 = FloatVector.fromArray(LANES, sums, 6 * LENGTH);
    FloatVector b3 = FloatVector.fromArray(LANES, sums, 7 * LENGTH);
    int right = at;
    for (int k = 0; k < inputs; k++, right += step) {
      FloatVector u = FloatVector.fromArray(LANES, panels, right);
      FloatVector v = FloatVector.fromArray(LANES, panels, right + LENGTH);
      FloatVector left = FloatVector.broadcast(LANES, x[i + k * 4]);
      a0 = left.fma(u, a0);
      b0 = left.fma(v, b0);
      left = FloatVector.broadcast(LANES, x[i + k * 4 + 1]);
      a1 = left.fma(u, a1);
      b1 = left.fma(v, b1);
      left = FloatVector.broadcast(LANES, x[i + k * 4 + 2]);
      a2 = left.fma(u, a2);
      b2 = left.fma(v, b2);
      left = FloatVector.broadcast(LANES, x[i + k * 4 + 3]);
      a3 = left.fma(u, a3);
      b3 = left.fma(v, b3);
    }
    a0.intoArray(sums, 0);
    b0.intoArray(sums, LENGTH);
    a1.intoArray(sums, 2 * LENGTH);
    b1.intoArray(sums, 3 * LENGTH);
    a2.intoArray(sums, 4 * LENGTH);
    b2.intoArray(sums, 5 * LENGTH);
    a3.intoArray(sums, 6 * LENGTH);
    b3.intoArray(sums, 7 * LENGTH);
  }
}
