package org.nmt4j.evaluation.ter;

import java.util.Arrays;
import org.nmt4j.evaluation.edits.BandedEditDistance;

/**
 * The edits that make a reference of a hypothesis, shifts of word sequences among them. Finding the
 * fewest is not feasible (Shapira and Storer 2002), so the shift that gains most is made as long as
 * one gains anything, by tercom's rules on which shifts are tried and which of equal ones is taken.
 */
final class ShiftEdits {
  private static final int LONGEST = 10;
  private static final int FARTHEST = 50;
  private static final int MOST_TRIED = 1000;

  private final int[] reference;
  private final BandedEditDistance distance;
  private int[] words;
  private int tried;

  /** Of words as numbers. */
  ShiftEdits(int[] hypothesis, int[] reference) {
    this.reference = reference;
    this.words = hypothesis;
    distance = reference.length == 0 ? null : new BandedEditDistance(hypothesis.length, reference);
  }

  /** The number of edits; of an empty reference, all words. */
  int count() {
    if (reference.length == 0) {
      return words.length;
    }
    int shifts = 0;
    while (true) {
      int cost = distance.cost(words);
      Shift best = bestShift(cost);
      if (tried >= MOST_TRIED || best == null || best.gain <= 0) {
        return shifts + cost;
      }
      words = best.words;
      shifts++;
    }
  }

  /** Words moved elsewhere. */
  private record Shift(int gain, int length, int start, int target, int[] words) {
    /** More gain, then longer, then from further left, then to further left. */
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

  /** The best shift of words that stand wrong to where the reference has them; null if none. */
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

  /** Tries each place before, in and behind what stands where the words are wanted. */
  private Shift bestTarget(
      WordPath path, int start, int wanted, int length, int cost, Shift bestSoFar) {
    Shift best = bestSoFar;
    int before = -1;
    for (int place = wanted - 1; place < wanted + length; place++) {
      int target = place < 0 ? 0 : path.partner(place) + 1;
      if (target != before) {
        before = target;
        int[] shifted = shifted(start, length, target);
        int same = Math.min(start, target);
        Shift shift =
            new Shift(cost - distance.costFrom(same, shifted), length, start, target, shifted);
        tried++;
        best = shift.isBetterThan(best) ? shift : best;
      }
    }
    return best;
  }

  private int[] shifted(int start, int length, int target) {
    // A target inside of what is moved counts from its end.
    int to = Math.min(words.length, target > start + length ? target : target + length);
    int[] shifted = new int[words.length];
    int[] moved = Arrays.copyOfRange(words, start, start + length);
    if (target < start) {
      System.arraycopy(words, 0, shifted, 0, target);
      System.arraycopy(moved, 0, shifted, target, length);
      System.arraycopy(words, target, shifted, target + length, start - target);
      System.arraycopy(
          words, start + length, shifted, start + length, words.length - start - length);
    } else {
      int behind = start + length;
      System.arraycopy(words, 0, shifted, 0, start);
      System.arraycopy(words, behind, shifted, start, to - behind);
      System.arraycopy(moved, 0, shifted, start + to - behind, length);
      System.arraycopy(words, to, shifted, to, words.length - to);
    }
    return shifted;
  }
}
