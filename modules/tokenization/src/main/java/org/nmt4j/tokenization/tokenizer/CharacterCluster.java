package org.nmt4j.tokenization.tokenizer;

/**
 * Knows which characters belong together though a tokenizer that looks at one Java {@code char} at
 * a time would cut between them: surrogate pairs, letters with their combining marks, emoji
 * sequences.
 */
final class CharacterCluster {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private CharacterCluster() {}

  /**
   * Whether a cut would part characters that belong together.
   *
   * @param text the text
   * @param at the place of the cut, greater than 0 and less than the text's length
   * @return whether it would
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

  /** The character that the marks before a place stand on; the first mark if there is none. */
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
