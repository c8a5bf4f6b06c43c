package org.nmt4j.model.batch;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list of sequences of ids that stores all ids in a few large arrays. A million lines thus take
 * no million objects. {@link #add} appends a sequence, and {@link #get} returns a copy.
 */
public final class IdSequences extends AbstractList<int[]> {
  private static final int BITS = 16;
  private static final int CHUNK = 1 << BITS;

  private final List<int[]> chunks = new ArrayList<>();

  /** The position at which each sequence begins, then the position at which the last one ends. */
  private long[] bounds = new long[1 << 10];

  private int size;

  @Override
  public boolean add(int[] sequence) {
    long end = bounds[size];
    for (int id : sequence) {
      if (offset(end) == 0) {
        chunks.add(new int[CHUNK]);
      }
      chunk(end)[offset(end)] = id;
      end++;
    }
    size++;
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
    }
    bounds[size] = end;
    return true;
  }

  @Override
  public int[] get(int index) {
    int[] sequence = new int[length(index)];
    long begin = bounds[index];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = chunk(begin + i)[offset(begin + i)];
    }
    return sequence;
  }

  /** Returns the number of ids in a sequence. */
  public int length(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return (int) (bounds[index + 1] - bounds[index]);
  }

  @Override
  public int size() {
    return size;
  }

  private int[] chunk(long position) {
    return chunks.get((int) (position >>> BITS));
  }

  private static int offset(long position) {
    return (int) position & CHUNK - 1;
  }
}
