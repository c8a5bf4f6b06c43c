package org.nmt4j.nn.array;

/**
 * Random numbers as a pure function of a key and an index, so that neither threads nor a restart
 * can change them (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3").
 */
public final class CounterRandom {
  /** The difference between the values of consecutive indices before mixing. */
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The first multiplier of the mixing function. */
  public static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;

  /** The second multiplier of the mixing function. */
  public static final long SECOND_FACTOR = 0x94D049BB133111EBL;

  private final long key;
  private long next;

  /** Creates the stream of a key, at its beginning. */
  public CounterRandom(long key) {
    this.key = key;
  }

  /** Returns a key made of several parts, for example seed, update and layer. */
  public static long key(long... parts) {
    long hash = GOLDEN;
    for (long part : parts) {
      hash = mix(hash ^ mix(part + GOLDEN));
    }
    return hash;
  }

  /** Returns 64 well-mixed bits for an index of a key's stream (the finaliser of SplitMix64). */
  public static long bits(long key, long index) {
    return mix(key + index * GOLDEN);
  }

  /** Returns the next number of this stream, uniform in [0, 1). */
  public double uniform() {
    return (bits(key, next++) >>> 11) * 0x1p-53;
  }

  /** Returns the next integer of this stream, uniform in [0, bound). */
  public int below(int bound) {
    return (int) Math.floor(uniform() * bound);
  }

  /** Returns the next standard normal number of this stream (Box and Muller 1958). */
  public double gaussian() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * FIRST_FACTOR;
    z = (z ^ (z >>> 27)) * SECOND_FACTOR;
    return z ^ (z >>> 31);
  }
}
