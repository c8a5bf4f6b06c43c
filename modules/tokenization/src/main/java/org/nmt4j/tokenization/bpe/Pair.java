package org.nmt4j.tokenization.bpe;

import java.util.HashMap;
import java.util.Map;
import org.nmt4j.tokenization.vocabulary.CodePointOrder;

/**
 * Two neighbouring symbols, and the counts that the learner keeps of them. {@link #compareTexts}
 * defines the order of pairs.
 */
final class Pair {
  final int left;
  final int right;
  private final String leftText;
  private final String rightText;

  /** The current count, if the pair is frequent. */
  long count;

  /** The count at the moment when the pair was last archived. */
  long archivedCount;

  boolean frequent;

  /** The count with which the pair is queued; negative if the pair is not in the queue. */
  long queuedCount = -1;

  /**
   * Maps the number of a word to the number of occurrences that the learner counts in that word.
   */
  Map<Integer, Integer> occurrences = new HashMap<>();

  Pair(int left, int right, SymbolTable symbols) {
    this.left = left;
    this.right = right;
    this.leftText = symbols.text(left);
    this.rightText = symbols.text(right);
  }

  /** Returns the occurrences, which the caller merges, and clears them. */
  Map<Integer, Integer> startMerge() {
    Map<Integer, Integer> merged = occurrences;
    occurrences = new HashMap<>();
    count = 0;
    return merged;
  }

  Merge toMerge() {
    return new Merge(leftText, rightText);
  }

  /** Compares this pair with an equally frequent one by the code points of its symbols. */
  int compareTexts(Pair other) {
    int byLeft = CodePointOrder.ASCENDING.compare(leftText, other.leftText);
    return byLeft != 0 ? byLeft : CodePointOrder.ASCENDING.compare(rightText, other.rightText);
  }
}
