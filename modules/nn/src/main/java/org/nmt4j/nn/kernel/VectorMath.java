package org.nmt4j.nn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The formulas of {@link FloatMath} on vector lanes. */
final class VectorMath {
  static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  static final int WIDTH = LANES.length();
  private static final VectorSpecies<Integer> INTS = LANES.withLanes(int.class);

  // The constants are vectors, because HotSpot counts broadcasting a number like any other
  // operation.
  private static final FloatVector ONE = broadcast(1);
  private static final FloatVector HALF = broadcast(0.5f);
  private static final FloatVector LIMIT = broadcast(FloatMath.TANH_LIMIT);
  private static final FloatVector MINUS_LIMIT = broadcast(-FloatMath.TANH_LIMIT);
  private static final FloatVector A13 = broadcast(FloatMath.A13);
  private static final FloatVector A11 = broadcast(FloatMath.A11);
  private static final FloatVector A9 = broadcast(FloatMath.A9);
  private static final FloatVector A7 = broadcast(FloatMath.A7);
  private static final FloatVector A5 = broadcast(FloatMath.A5);
  private static final FloatVector A3 = broadcast(FloatMath.A3);
  private static final FloatVector A1 = broadcast(FloatMath.A1);
  private static final FloatVector B6 = broadcast(FloatMath.B6);
  private static final FloatVector B4 = broadcast(FloatMath.B4);
  private static final FloatVector B2 = broadcast(FloatMath.B2);
  private static final FloatVector B0 = broadcast(FloatMath.B0);

  private static final FloatVector EXP_HIGH = broadcast(FloatMath.EXP_HIGH);
  private static final FloatVector EXP_LOW = broadcast(FloatMath.EXP_LOW);
  private static final FloatVector LOG2_E = broadcast(FloatMath.LOG2_E);
  private static final FloatVector ROUNDER = broadcast(FloatMath.ROUNDER);
  private static final FloatVector LN2_HIGH = broadcast(FloatMath.LN2_HIGH);
  private static final FloatVector LN2_LOW = broadcast(FloatMath.LN2_LOW);
  private static final FloatVector P0 = broadcast(FloatMath.P0);
  private static final FloatVector P1 = broadcast(FloatMath.P1);
  private static final FloatVector P2 = broadcast(FloatMath.P2);
  private static final FloatVector P3 = broadcast(FloatMath.P3);
  private static final FloatVector P4 = broadcast(FloatMath.P4);
  private static final FloatVector P5 = broadcast(FloatMath.P5);
  private static final FloatVector LOWEST = broadcast(-Float.MAX_VALUE);
  private static final FloatVector TWO = broadcast(2);
  private static final FloatVector L15 = broadcast(FloatMath.L15);
  private static final FloatVector L13 = broadcast(FloatMath.L13);
  private static final FloatVector L11 = broadcast(FloatMath.L11);
  private static final FloatVector L9 = broadcast(FloatMath.L9);
  private static final FloatVector L7 = broadcast(FloatMath.L7);
  private static final FloatVector L5 = broadcast(FloatMath.L5);
  private static final FloatVector L3 = broadcast(FloatMath.L3);
  private static final IntVector BIAS = IntVector.broadcast(INTS, 127);

  private VectorMath() {}

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(LANES, value);
  }

  static FloatVector load(float[] x, int i) {
    return FloatVector.fromArray(LANES, x, i);
  }

  /** Returns the largest multiple of the lane count that is at most {@code count}. */
  static int whole(int count) {
    return count - count % WIDTH;
  }

  static FloatVector tanh(FloatVector value) {
    FloatVector x = value.min(LIMIT).max(MINUS_LIMIT);
    FloatVector s = x.mul(x);
    FloatVector p = s.mul(A13).add(A11);
    p = p.mul(s).add(A9);
    p = p.mul(s).add(A7);
    p = p.mul(s).add(A5);
    p = p.mul(s).add(A3);
    p = p.mul(s).add(A1);
    FloatVector q = s.mul(B6).add(B4);
    q = q.mul(s).add(B2);
    q = q.mul(s).add(B0);
    return p.mul(x).div(q);
  }

  static FloatVector sigmoid(FloatVector value) {
    return tanh(value.mul(HALF)).mul(HALF).add(HALF);
  }

  static FloatVector exp(FloatVector value) {
    FloatVector x = value.min(EXP_HIGH).max(EXP_LOW);
    FloatVector shifted = x.mul(LOG2_E).add(ROUNDER);
    FloatVector n = shifted.sub(ROUNDER);
    FloatVector r = x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
    FloatVector p = r.mul(P0).add(P1);
    p = p.mul(r).add(P2);
    p = p.mul(r).add(P3);
    p = p.mul(r).add(P4);
    p = p.mul(r).add(P5);
    FloatVector e = p.mul(r.mul(r)).add(r).add(ONE);
    IntVector bits = shifted.reinterpretAsInts().add(BIAS).lanewise(VectorOperators.LSHL, 23);
    return e.mul(bits.reinterpretAsFloats());
  }

  static FloatVector minusDistance(FloatVector a, FloatVector b) {
    return a.min(b).sub(a.max(b).max(LOWEST));
  }

  static FloatVector logOnePlus(FloatVector u) {
    FloatVector s = u.div(u.add(TWO));
    FloatVector q = s.mul(s);
    FloatVector p = q.mul(L15).add(L13);
    p = p.mul(q).add(L11);
    p = p.mul(q).add(L9);
    p = p.mul(q).add(L7);
    p = p.mul(q).add(L5);
    p = p.mul(q).add(L3);
    return p.mul(q).mul(s).add(s.add(s));
  }

  static FloatVector oneMinus(FloatVector x) {
    return ONE.sub(x);
  }

  /** y[i..] = sigmoid(a[i..] + b[i..]); {@code count} is a multiple of the number of lanes. */
  static void sigmoidOfSum(float[] a, float[] b, float[] y, int i, int count) {
    for (int k = i; k < i + count; k += WIDTH) {
      sigmoid(load(a, k).add(load(b, k))).intoArray(y, k);
    }
  }

  /** y = tanh(a + b); {@code count} is a multiple of the number of lanes. */
  static void tanhOfSum(float[] a, int i, float[] b, int j, float[] y, int at, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      tanh(load(a, i + k).add(load(b, j + k))).intoArray(y, at + k);
    }
  }
}
