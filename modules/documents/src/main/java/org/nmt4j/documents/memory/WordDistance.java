package org.nmt4j.documents.memory;

import java.util.Arrays;

/**
 * The edit distance of two lists of words (Levenshtein 1966, "Binary codes capable of correcting
 * deletions, insertions, and reversals"): the least number of insertions, deletions and
 * substitutions of words that turn one list into the other.
 */
final class WordDistance {
  private WordDistance() {}

  /**
   * Returns the distance of two lists if it is at most a limit. Computes only the cells of the
   * table through which a path within the limit can pass (Ukkonen 1985, "Algorithms for approximate
   * string matching").
   *
   * @param a the numbers of the words of one list
   * @param b the numbers of the words of the other list
   * @param limit the limit
   * @return the distance, or {@code limit + 1} if it is greater than the limit
   */
  static int atMost(int[] a, int[] b, int limit) {
    if (Math.abs(a.length - b.length) > limit) {
      return limit + 1;
    }
    int[] previous = new int[b.length + 1];
    int[] current = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      Arrays.fill(current, limit + 1);
      if (i <= limit) {
        current[0] = i;
      }
      int least = current[0];
      for (int j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
        int substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int edited = Math.min(previous[j], current[j - 1]) + 1;
        current[j] = Math.min(limit + 1, Math.min(substituted, edited));
        least = Math.min(least, current[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] swapped = previous;
      previous = current;
      current = swapped;
    }
    return Math.min(limit + 1, previous[b.length]);
  }
}
