package org.nmt4j.translation;

import java.util.List;

/** Finds translations that repeat the same words, a typical failure of networks. */
final class Repetition {
  /** The length, in tokens, of the longest sequence to find. */
  private static final int LONGEST = 12;

  /**
   * The least number of occurrences in a row that counts as repetition; a single token needs one
   * more.
   */
  private static final int OFTEN = 3;

  private Repetition() {}

  /** Returns whether the target repeats a sequence, and more often than the source does. */
  static boolean isIn(List<String> source, List<String> target) {
    int times = times(target);
    return times >= OFTEN && times > times(source);
  }

  /**
   * Returns how often the most repeated sequence occurs in a row. For a single token the number is
   * reduced by one.
   */
  static int times(List<String> tokens) {
    int most = 1;
    for (int length = 1; length <= LONGEST; length++) {
      int equal = 0;
      for (int i = length; i < tokens.size(); i++) {
        equal = tokens.get(i).equals(tokens.get(i - length)) ? equal + 1 : 0;
        most = Math.max(most, equal / length + (length == 1 ? 0 : 1));
      }
    }
    return most;
  }
}
