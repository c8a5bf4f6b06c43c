package org.nmt4j.documents.inline;

import java.util.BitSet;

/** A set of numbers that finds the members next to a given number. */
final class NearestBits {
  private final int low;
  private final BitSet bits;

  /** Creates a set without members. All members will be at least {@code low}. */
  NearestBits(int low) {
    this.low = low;
    this.bits = new BitSet();
  }

  /** Creates a set of all numbers from {@code low} to before {@code end}. */
  NearestBits(int low, int end) {
    this(low);
    bits.set(0, end - low);
  }

  void add(int number) {
    bits.set(number - low);
  }

  /** Removes the numbers from one to before another. */
  void remove(int from, int to) {
    bits.clear(from - low, Math.max(from, to) - low);
  }

  boolean has(int number) {
    return bits.get(number - low);
  }

  /** Returns the greatest member that is at most a number; -1 if it is less than {@code from}. */
  int atMost(int number, int from) {
    int found = number < low ? -1 : bits.previousSetBit(number - low);
    return found >= 0 && found + low >= from ? found + low : -1;
  }

  /** Returns the least member that is at least a number; -1 if it is greater than {@code to}. */
  int atLeast(int number, int to) {
    int found = bits.nextSetBit(Math.max(number, low) - low);
    return found >= 0 && found + low <= to ? found + low : -1;
  }
}
