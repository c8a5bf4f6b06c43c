package org.nmt4j.nn.product;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Up to four rows of a product by one panel of {@link Panels}. The sums stay in registers.
 *
 * <p>Four rows of two vectors are eight sums. With two vectors of the panel and four elements of
 * the left factor, they fit into sixteen registers. The loops compute few addresses. Otherwise
 * HotSpot keeps loop variables in memory, at a fourth of the speed. For this reason the rows of the
 * left factor are interleaved, the sums have an array of their own, and the distance between the
 * rows of a panel is a parameter rather than a constant.
 */
final class PanelTile {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();
  private static final int ROWS = 4;

  /** The number of columns. */
  static final int WIDTH = 2 * LENGTH;

  /** The number of sums. */
  static final int SIZE = ROWS * WIDTH;

  private PanelTile() {}

  /** Returns the number of rows of the next tile, given the number of rows left. */
  static int rows(int left) {
    return Math.min(left, ROWS);
  }

  /**
   * Interleaves rows x inputs elements, tile after tile, into the order that {@link #add} expects.
   */
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
   * Adds the products of a tile to its sums, one input after another.
   *
   * @param rows the number of rows, from {@link #rows}
   * @param i the index at which the tile begins in the interleaved x
   * @param at the index at which the panel begins in {@code panels}
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
