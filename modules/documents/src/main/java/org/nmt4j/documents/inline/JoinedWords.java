package org.nmt4j.documents.inline;

import java.util.BitSet;

/** Finds the places where two target words are parts of one word, such as {@code don't}. */
final class JoinedWords {
  private final WordLinks links;

  private JoinedWords(WordLinks links) {
    this.links = links;
  }

  /**
   * Returns the places inside a word.
   *
   * @return the places; a place is the number of target words before it
   */
  static BitSet places(WordLinks links) {
    JoinedWords words = new JoinedWords(links);
    BitSet inside = new BitSet();
    for (int place = 1; place < links.targetCount(); place++) {
      inside.set(place, words.isInsideWord(place));
    }
    return inside;
  }

  private boolean isInsideWord(int place) {
    if (!links.gap(place).isEmpty()) {
      return false;
    }
    String left = links.word(place - 1);
    String right = links.word(place);
    if (isLetter(left.codePointBefore(left.length()))) {
      return isLetter(right.codePointAt(0)) || isJoint(right) && isNextInWord(place + 1);
    }
    return isJoint(left) && isLetter(right.codePointAt(0)) && isNextInWord(place - 1);
  }

  /** Returns whether a place between two words has no space and has a letter on one side. */
  private boolean isNextInWord(int place) {
    return place > 0
        && place < links.targetCount()
        && links.gap(place).isEmpty()
        && (isLetter(links.word(place).codePointAt(0))
            || isLetter(links.word(place - 1).codePointBefore(links.word(place - 1).length())));
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  /** Returns whether a word can join two parts of a word, such as {@code don't}. */
  private static boolean isJoint(String word) {
    return word.length() == 1 && "'\u2019-\u2010.,:_/@".contains(word);
  }
}
