package org.nmt4j.translation;

import java.util.List;

/** Finds words that a network puts out again and again, as it does when it has lost its place. */
final class Repetition {
  /** The longest sequence of tokens that is looked for. */
  private static final int LONGEST = 12;

  /** A sequence that stands so often in a row is a repetition; a single token once more. */
  private static final int OFTEN = 3;

  private Repetition() {}

  /** Whether the target repeats a sequence more often than the source repeats one. */
  static boolean isIn(List<String> source, List<String> target) {
    int times = times(target);
    return times >= OFTEN && times > times(source);
  }

  /** The most times that a sequence of tokens stands in a row; of a single token one less. */
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
