package org.nmt4j.evaluation.ter;

import java.util.stream.IntStream;
import org.nmt4j.evaluation.edits.BandedEditDistance;

/**
 * Counts the edits that turn a hypothesis into a reference. An edit inserts, deletes or replaces a
 * word or shifts a run of words. Finding the fewest edits with shifts is NP-complete (Shapira and
 * Storer 2002). Like tercom, this class shifts greedily: it makes the shift that saves most edits
 * and repeats this while a shift saves any. It tries the same shifts as tercom, in the same order.
 */
final class ShiftEdits {
  /** The most words in a shift. */
  private static final int LONGEST = 10;

  /** The most places between the words of the hypothesis and those of the reference. */
  private static final int FARTHEST = 50;

  /** The number of shifts after which the search ends. */
  private static final int MOST_TRIED = 1000;

  private final int[] reference;
  private final BandedEditDistance distance;
  private int[] words;
  private int[] places;
  private int tried;

  /** Creates a count for words, which are numbers; equal words have equal numbers. */
  ShiftEdits(int[] hypothesis, int[] reference) {
    this.reference = reference;
    this.words = hypothesis;
    this.places = IntStream.range(0, hypothesis.length).toArray();
    distance = reference.length == 0 ? null : new BandedEditDistance(hypothesis.length, reference);
  }

  /** Returns the number of edits. If the reference is empty, each word is one edit. */
  int count() {
    if (reference.length == 0) {
      return words.length;
    }
    int shifts = 0;
    while (true) {
      int cost = distance.cost(words);
      Shift best = bestShift(cost);
      if (tried >= MOST_TRIED || best == null || best.gain() <= 0) {
        return shifts + cost;
      }
      words = best.words();
      places = Shift.move(places, best.start(), best.length(), best.target());
      shifts++;
    }
  }

  /**
   * Shifts as {@link #count} does, and then aligns the words with the reference.
   *
   * @return whether each word of the hypothesis is aligned with an equal word, in the order before
   *     the shifts
   */
  boolean[] matches() {
    boolean[] matches = new boolean[words.length];
    if (reference.length > 0) {
      count();
      // The distance keeps the rows of the words after the last shift.
      WordPath path = new WordPath(distance.path(), words.length, reference.length);
      for (int i = 0; i < matches.length; i++) {
        matches[places[i]] = path.hypothesisIsRight(i, 1);
      }
    }
    return matches;
  }

  /** Returns the best shift of misplaced words to a place where the reference has them, or null. */
  private Shift bestShift(int cost) {
    WordPath path = new WordPath(distance.path(), words.length, reference.length);
    Shift best = null;
    for (int start = 0; start < words.length; start++) {
      int last = Math.min(reference.length - 1, start + FARTHEST);
      for (int wanted = Math.max(0, start - FARTHEST); wanted <= last; wanted++) {
        int common = commonLength(start, wanted);
        for (int length = 1; length <= common; length++) {
          if (path.hypothesisIsRight(start, length) || path.referenceIsFound(wanted, length)) {
            continue;
          }
          int aligned = path.partner(wanted);
          if (start <= aligned && aligned < start + length) {
            continue;
          }
          best = bestTarget(path, start, wanted, length, cost, best);
          if (tried >= MOST_TRIED) {
            return best;
          }
        }
      }
    }
    return best;
  }

  private int commonLength(int start, int wanted) {
    int most = Math.min(LONGEST, Math.min(words.length - start, reference.length - wanted));
    int length = 0;
    while (length < most && words[start + length] == reference[wanted + length]) {
      length++;
    }
    return length;
  }

  /** Tries the places before, between and behind the words aligned with the wanted words. */
  private Shift bestTarget(
      WordPath path, int start, int wanted, int length, int cost, Shift bestSoFar) {
    Shift best = bestSoFar;
    int before = -1;
    for (int place = wanted - 1; place < wanted + length; place++) {
      int target = place < 0 ? 0 : path.partner(place) + 1;
      if (target != before) {
        before = target;
        int[] shifted = Shift.move(words, start, length, target);
        int same = Math.min(start, target);
        Shift shift =
            new Shift(cost - distance.costFrom(same, shifted), length, start, target, shifted);
        tried++;
        best = shift.isBetterThan(best) ? shift : best;
      }
    }
    return best;
  }
}
