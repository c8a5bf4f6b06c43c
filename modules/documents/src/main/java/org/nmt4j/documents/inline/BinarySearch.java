package org.nmt4j.documents.inline;

import java.util.function.IntPredicate;

/** Searches numbers in their order. */
final class BinarySearch {
  private BinarySearch() {}

  /**
   * Returns the first number with a property that all numbers after it have.
   *
   * @param from the first number that is searched
   * @param to the number after the last one
   * @return the number; {@code to} if no number has the property
   */
  static int first(int from, int to, IntPredicate property) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) / 2;
      if (property.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
