package org.nmt4j.nn.kernel;

import static org.nmt4j.nn.kernel.VectorMath.LANES;
import static org.nmt4j.nn.kernel.VectorMath.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.nmt4j.nn.array.CounterRandom;

/**
 * {@link DropoutMask} on vector lanes, which compute {@link CounterRandom#bits} for several indices
 * at once.
 */
final class VectorDropout {
  private static final VectorSpecies<Long> LONGS = LANES.withLanes(long.class);
  private static final VectorSpecies<Integer> INTS = LANES.withLanes(int.class);
  private static final LongVector STEPS =
      LongVector.zero(LONGS).addIndex(1).mul(CounterRandom.GOLDEN);
  private static final LongVector FIRST = LongVector.broadcast(LONGS, CounterRandom.FIRST_FACTOR);
  private static final LongVector SECOND = LongVector.broadcast(LONGS, CounterRandom.SECOND_FACTOR);
  private static final FloatVector DROPPED = FloatVector.zero(LANES);

  private VectorDropout() {}

  /** Fills the first {@code count} elements. */
  static void fill(float[] mask, int count, double rate, long key) {
    // There is no unsigned comparison here. Adding Integer.MIN_VALUE to both sides makes a signed
    // one equivalent.
    IntVector threshold =
        IntVector.broadcast(
            INTS, (int) (Math.min(DropoutMask.threshold(rate), 0xFFFFFFFFL) + Integer.MIN_VALUE));
    FloatVector kept = FloatVector.broadcast(LANES, DropoutMask.scale(rate));
    int whole = count / WIDTH * WIDTH;
    for (int i = 0; i < whole; i += WIDTH) {
      IntVector halves =
          mixed(STEPS.add(key + (i >> 1) * CounterRandom.GOLDEN))
              .reinterpretAsInts()
              .add(Integer.MIN_VALUE);
      kept.blend(DROPPED, halves.compare(VectorOperators.LT, threshold).cast(LANES))
          .intoArray(mask, i);
    }
    DropoutMask.fill(mask, whole, count, rate, key);
  }

  private static LongVector mixed(LongVector value) {
    LongVector z = value.lanewise(VectorOperators.XOR, value.lanewise(VectorOperators.LSHR, 30));
    z = z.mul(FIRST);
    z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 27)).mul(SECOND);
    return z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 31));
  }
}
