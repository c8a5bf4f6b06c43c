package org.nmt4j.decoder.search;

import java.util.Locale;
import org.nmt4j.nn.kernel.FloatSearch;

/**
 * Finds the k best entries of one or several rows of scores with one scan of each row.
 *
 * <p>Entries are ordered by higher score, then lower index, then lower row. This order is total, so
 * results are the same on every machine. NaN and minus infinity are never selected, so fewer than k
 * entries may be found.
 *
 * <p>A binary heap with the worst entry on top holds the best entries so far. The scan compares
 * each float with the smallest value that could still enter. Only values that pass are compared
 * exactly.
 */
final class TopK implements Offers {
  private final double[] scores;
  private final int[] indices;
  private final int[] rows;
  private int size;

  TopK(int k) {
    scores = new double[k];
    indices = new int[k];
    rows = new int[k];
  }

  void clear() {
    size = 0;
  }

  /**
   * Scans one row. After {@link #sort}, call {@link #clear} first.
   *
   * @param values holds the row from index {@code from} on; the row is as long as {@code excluded}
   * @param base is added to every value, in double
   * @param excluded true for indices that may not be selected
   * @param row identifies the entries of this row
   * @throws SearchFailedException if every value of the row is NaN
   */
  @Override
  public void scan(float[] values, int from, double base, boolean[] excluded, int row) {
    scan(values, from, null, excluded.length, base, excluded, row);
  }

  @Override
  public void scan(
      float[] values, int from, int[] listed, double base, boolean[] excluded, int row) {
    scan(values, from, listed, listed.length, base, excluded, row);
  }

  private void scan(
      float[] values, int from, int[] listed, int count, double base, boolean[] excluded, int row) {
    requireSomeNumber(values, from, count);
    int end = from + count;
    float least = leastToEnter(base);
    int at = FloatSearch.firstAtLeast(least, values, from, end);
    while (at < end) {
      int index = listed == null ? at - from : listed[at - from];
      if (!excluded[index]) {
        add(base + values[at], index, row);
        least = leastToEnter(base);
      }
      at = FloatSearch.firstAtLeast(least, values, at + 1, end);
    }
  }

  @Override
  public void offer(double score, int index, int row) {
    if (score > Double.NEGATIVE_INFINITY) {
      add(score, index, row);
    }
  }

  /** Orders the entries, best first. */
  void sort() {
    int found = size;
    while (size > 1) {
      swap(0, --size);
      sink();
    }
    size = found;
  }

  int size() {
    return size;
  }

  double score(int rank) {
    return scores[rank];
  }

  int index(int rank) {
    return indices[rank];
  }

  int row(int rank) {
    return rows[rank];
  }

  private static void requireSomeNumber(float[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!Float.isNaN(values[i])) {
        return;
      }
    }
    throw new SearchFailedException(
        String.format(
            Locale.ROOT, "all %d scores of the next token are NaN: the model has diverged", count));
  }

  /**
   * Returns a float below which no value can enter. It may be slightly too low, because an exact
   * comparison in double follows. It must never be too high.
   */
  private float leastToEnter(double base) {
    if (size < scores.length) {
      return -Float.MAX_VALUE;
    }
    double slack = Math.ulp(scores[0]) + Math.ulp(base);
    return Math.max(-Float.MAX_VALUE, Math.nextDown((float) (scores[0] - base - slack)));
  }

  private void add(double score, int index, int row) {
    if (size < scores.length) {
      put(size++, score, index, row);
      rise();
    } else if (worse(0, score, index, row)) {
      put(0, score, index, row);
      sink();
    }
  }

  private void rise() {
    int child = size - 1;
    while (child > 0) {
      int parent = (child - 1) / 2;
      if (!worse(child, parent)) {
        return;
      }
      swap(child, parent);
      child = parent;
    }
  }

  private void sink() {
    int parent = 0;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && worse(child + 1, child)) {
        child++;
      }
      if (!worse(child, parent)) {
        return;
      }
      swap(child, parent);
      parent = child;
    }
  }

  private boolean worse(int entry, int other) {
    return worse(entry, scores[other], indices[other], rows[other]);
  }

  private boolean worse(int entry, double score, int index, int row) {
    if (scores[entry] != score) {
      return scores[entry] < score;
    }
    return indices[entry] != index ? indices[entry] > index : rows[entry] > row;
  }

  private void put(int entry, double score, int index, int row) {
    scores[entry] = score;
    indices[entry] = index;
    rows[entry] = row;
  }

  private void swap(int a, int b) {
    double score = scores[a];
    int index = indices[a];
    int row = rows[a];
    put(a, scores[b], indices[b], rows[b]);
    put(b, score, index, row);
  }
}
