package org.nmt4j.tokenization.bpe;

/**
 * A merge operation: where these two symbols are neighbours, they become one.
 *
 * @param left the first symbol
 * @param right the second symbol; ends in {@code </w>} if it ends a word
 */
public record Merge(String left, String right) {

  /**
   * What the two symbols become.
   *
   * @return the new symbol
   */
  String merged() {
    return left + right;
  }
}
