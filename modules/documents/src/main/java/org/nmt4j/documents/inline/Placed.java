package org.nmt4j.documents.inline;

/**
 * A part of the translation: a target word, or elements of the source.
 *
 * @param word the index of the target word; -1 for elements of the source
 * @param begin the index of the first element; -1 for a target word
 * @param end the index after the last element; -1 for a target word
 * @param isBlock whether spacing treats the elements like a word; false for a tag and for a target
 *     word
 */
record Placed(int word, int begin, int end, boolean isBlock) {
  static Placed word(int index) {
    return new Placed(index, -1, -1, false);
  }

  static Placed tag(int element) {
    return new Placed(-1, element, element + 1, false);
  }

  static Placed block(int begin, int end) {
    return new Placed(-1, begin, end, true);
  }

  /** Returns whether this is a tag, which has no width. */
  boolean isTag() {
    return word < 0 && !isBlock;
  }

  boolean isWord() {
    return word >= 0;
  }
}
