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

  // Constants as vectors: a number would cost the compiler as much as an operation.
  private static final FloatVector ONE = all(1);
  private static final FloatVector HALF = all(0.5f);
  private static final FloatVector LIMIT = all(FloatMath.TANH_LIMIT);
  private static final FloatVector MINUS_LIMIT = all(-FloatMath.TANH_LIMIT);
  private static final FloatVector A13 = all(FloatMath.A13);
  private static final FloatVector A11 = all(FloatMath.A11);
  private static final FloatVector A9 = all(FloatMath.A9);
  private static final FloatVector A7 = all(FloatMath.A7);
  private static final FloatVector A5 = all(FloatMath.A5);
  private static final FloatVector A3 = all(FloatMath.A3);
  private static final FloatVector A1 = all(FloatMath.A1);
  private static final FloatVector B6 = all(FloatMath.B6);
  private static final FloatVector B4 = all(FloatMath.B4);
  private static final FloatVector B2 = all(FloatMath.B2);
  private static final FloatVector B0 = all(FloatMath.B0);

  private static final FloatVector EXP_HIGH = all(FloatMath.EXP_HIGH);
  private static final FloatVector EXP_LOW = all(FloatMath.EXP_LOW);
  private static final FloatVector LOG2_E = all(FloatMath.LOG2_E);
  private static final FloatVector ROUNDER = all(FloatMath.ROUNDER);
  private static final FloatVector LN2_HIGH = all(FloatMath.LN2_HIGH);
  private static final FloatVector LN2_LOW = all(FloatMath.LN2_LOW);
  private static final FloatVector P0 = all(FloatMath.P0);
  private static final FloatVector P1 = all(FloatMath.P1);
  private static final FloatVector P2 = all(FloatMath.P2);
  private static final FloatVector P3 = all(FloatMath.P3);
  private static final FloatVector P4 = all(FloatMath.P4);
  private static final FloatVector P5 = all(FloatMath.P5);
  private static final IntVector BIAS = IntVector.broadcast(INTS, 127);

  private VectorMath() {}

  private static FloatVector all(float value) {
    return FloatVector.broadcast(LANES, value);
  }

  static FloatVector load(float[] x, int i) {
    return FloatVector.fromArray(LANES, x, i);
  }

  /** As many of {@code count} elements as fill whole vectors. */
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

  static FloatVector oneMinus(FloatVector x) {
    return ONE.sub(x);
  }

  /** y[i..] = sigmoid(a[i..] + b[i..]); {@code count} is a multiple of the lanes. */
  static void sigmoidOfSum(float[] a, float[] b, float[] y, int i, int count) {
    for (int k = i; k < i + count; k += WIDTH) {
      sigmoid(load(a, k).add(load(b, k))).intoArray(y, k);
    }
  }

  /** y = tanh(a + b); {@code count} is a multiple of the lanes. */
  static void tanhOfSum(float[] a, int i, float[] b, int j, float[] y, int at, int count) {
    for (int k = 0; k < count; k += WIDTH) {
      tanh(load(a, i + k).add(load(b, j + k))).intoArray(y, at + k);
    }
  }
}
