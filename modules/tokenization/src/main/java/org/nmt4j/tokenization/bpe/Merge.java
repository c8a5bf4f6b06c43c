package org.nmt4j.tokenization.bpe;

/**
 * A merge operation. It makes one symbol of two neighbouring symbols.
 *
 * @param left the first symbol
 * @param right the second symbol; ends in {@code </w>} if it ends a word
 */
public record Merge(String left, String right) {

  /**
   * Returns the symbol that the two symbols become.
   *
   * @return the new symbol
   */
  String merged() {
    return left + right;
  }
}
