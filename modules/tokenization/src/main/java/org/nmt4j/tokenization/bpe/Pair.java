package org.nmt4j.tokenization.bpe;

import java.util.HashMap;
import java.util.Map;
import org.nmt4j.tokenization.vocabulary.CodePointOrder;

/**
 * Two neighbouring symbols and what the learner knows of them; compared by {@link #compareTexts}.
 */
final class Pair {
  final int left;
  final int right;
  private final String leftText;
  private final String rightText;

  /** The count while the pair is among the frequent ones. */
  long count;

  /** The count when the pair last ceased to be frequent. */
  long archivedCount;

  boolean frequent;
  boolean archived;

  /** The count that the pair stands in the queue with; less than 0 if it does not. */
  long queuedCount = -1;

  /** Word number to the number of times the pair is taken to occur in the word. */
  Map<Integer, Integer> occurrences = new HashMap<>();

  Pair(int left, int right, SymbolTable symbols) {
    this.left = left;
    this.right = right;
    this.leftText = symbols.text(left);
    this.rightText = symbols.text(right);
  }

  /** Forgets the occurrences, which are about to be merged, and returns them. */
  Map<Integer, Integer> startMerge() {
    Map<Integer, Integer> merged = occurrences;
    occurrences = new HashMap<>();
    count = 0;
    return merged;
  }

  Merge toMerge() {
    return new Merge(leftText, rightText);
  }

  /** The order among equally frequent pairs, smallest first. */
  int compareTexts(Pair other) {
    int byLeft = CodePointOrder.ASCENDING.compare(leftText, other.leftText);
    return byLeft != 0 ? byLeft : CodePointOrder.ASCENDING.compare(rightText, other.rightText);
  }
}
