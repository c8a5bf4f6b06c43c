package org.nmt4j.tokenization.cleaning;

/**
 * A set of hashes: a table with open addressing and linear probing. It takes 24 to 48 bytes for
 * each of many hashes, and 72 while the table grows.
 */
public final class TextHashes {
  private static final int LEAST = 16;

  /** Two numbers for each place of the table; two zeros mark an empty place. */
  private long[] table = new long[2 * LEAST];

  private int size;
  private boolean hasZero;

  /** Creates an empty set. */
  public TextHashes() {}

  /** Returns the set that {@link #values} describes. */
  public static TextHashes of(long[] values) {
    TextHashes hashes = new TextHashes();
    for (int i = 0; i < values.length; i += 2) {
      hashes.add(new TextHash(values[i], values[i + 1]));
    }
    return hashes;
  }

  /** Returns two numbers for each hash of the set, in no special order. */
  public long[] values() {
    long[] values = new long[2 * (size + (hasZero ? 1 : 0))];
    int count = 0;
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != 0 || table[i + 1] != 0) {
        values[count++] = table[i];
        values[count++] = table[i + 1];
      }
    }
    return values;
  }

  /** Returns whether the set has no hash. */
  public boolean isEmpty() {
    return size == 0 && !hasZero;
  }

  /** Returns whether a hash is in the set. */
  public boolean contains(TextHash hash) {
    return isZero(hash) ? hasZero : isTaken(place(hash));
  }

  /**
   * Adds a hash.
   *
   * @return whether the set did not have it
   */
  public boolean add(TextHash hash) {
    if (isZero(hash)) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    int place = place(hash);
    if (isTaken(place)) {
      return false;
    }
    put(place, hash.high(), hash.low());
    if (++size * 3L > table.length / 2 * 2L) {
      grow();
    }
    return true;
  }

  private static boolean isZero(TextHash hash) {
    return hash.high() == 0 && hash.low() == 0;
  }

  private boolean isTaken(int place) {
    return table[place] != 0 || table[place + 1] != 0;
  }

  private void put(int place, long high, long low) {
    table[place] = high;
    table[place + 1] = low;
  }

  /** Returns the place of a hash, or the empty place where it would go. */
  private int place(TextHash hash) {
    int mask = table.length / 2 - 1;
    int place = (int) hash.low() & mask;
    while (isTaken(2 * place)
        && (table[2 * place] != hash.high() || table[2 * place + 1] != hash.low())) {
      place = place + 1 & mask;
    }
    return 2 * place;
  }

  private void grow() {
    long[] old = table;
    table = new long[Math.multiplyExact(2, old.length)];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        put(place(new TextHash(old[i], old[i + 1])), old[i], old[i + 1]);
      }
    }
  }
}
