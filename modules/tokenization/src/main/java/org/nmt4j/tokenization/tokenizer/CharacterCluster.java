package org.nmt4j.tokenization.tokenizer;

/**
 * Finds characters that belong together: surrogate pairs, letters with combining marks, and emoji
 * sequences. A tokenizer that reads one Java {@code char} at a time would cut between them.
 */
final class CharacterCluster {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private CharacterCluster() {}

  /**
   * Returns whether a cut would separate characters that belong together.
   *
   * @param text the text
   * @param at the index of the cut, greater than 0 and less than the length of the text
   * @return true if the characters before and after the cut belong together
   */
  static boolean isInside(String text, int at) {
    if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (extendsCharacter(after) || before == ZERO_WIDTH_JOINER) {
      return true;
    }
    return extendsCharacter(before)
        && Character.isLetter(after)
        && Character.isLetter(baseBefore(text, at));
  }

  /**
   * Returns the character that carries the marks before an index, or the first mark if no character
   * carries them.
   */
  private static int baseBefore(String text, int at) {
    int base = text.codePointBefore(at);
    for (int i = at; i > 0 && extendsCharacter(base); i -= Character.charCount(base)) {
      base = text.codePointBefore(i);
    }
    return base;
  }

  private static boolean extendsCharacter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> {
        boolean skinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
        boolean flagTag = codePoint >= 0xE0020 && codePoint <= 0xE007F;
        yield skinTone
            || flagTag
            || codePoint == ZERO_WIDTH_JOINER
            || codePoint == ZERO_WIDTH_NON_JOINER;
      }
    };
  }
}
