package org.nmt4j.evaluation.ter;

/**
 * A run of words moved to another place of the hypothesis.
 *
 * @param gain the number of edits that the shift saves
 * @param length the number of words moved
 * @param start the place of the first word before the shift, from 0
 * @param target the place before which the words are put, counted before the shift
 * @param words the hypothesis after the shift
 */
record Shift(int gain, int length, int start, int target, int[] words) {

  /** Returns a copy of the words in which {@code length} words from {@code start} are moved. */
  static int[] move(int[] words, int start, int length, int target) {
    // tercom counts a target within or right behind the moved words from their end.
    int to = Math.min(words.length, target > start + length ? target : target + length);
    int[] shifted = words.clone();
    if (target < start) {
      System.arraycopy(words, target, shifted, target + length, start - target);
      System.arraycopy(words, start, shifted, target, length);
    } else {
      int end = start + length;
      System.arraycopy(words, end, shifted, start, to - end);
      System.arraycopy(words, start, shifted, start + to - end, length);
    }
    return shifted;
  }

  /**
   * Returns whether tercom prefers this shift. A shift with more gain is better; then a longer one;
   * then one that starts further left; then one that goes further left.
   *
   * @param other the best shift so far, or null if there is none
   */
  boolean isBetterThan(Shift other) {
    if (other == null || gain != other.gain) {
      return other == null || gain > other.gain;
    }
    if (length != other.length) {
      return length > other.length;
    }
    return start != other.start ? start < other.start : target < other.target;
  }
}
