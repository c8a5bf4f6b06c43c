package org.nmt4j.tokenization.tokenizer;

/**
 * The mark of a missing space: which part carries it, and how text that holds the mark itself is
 * told apart. A literal mark is written {@code ￮1} and a literal {@code ￮} is written {@code ￮0}.
 */
final class Joiner {
  /** U+FFED, halfwidth black square. */
  static final String MARK = "\uFFED";

  private static final char MARK_CHARACTER = '\uFFED';
  private static final char ESCAPE = '\uFFEE';

  /** Where the mark between two parts goes. */
  enum Place {
    ON_LEFT_PART,
    ON_RIGHT_PART,
    ALONE
  }

  private Joiner() {}

  /**
   * Chooses the carrier. The right part may carry the mark if it starts with no letter or digit:
   * the ￭'s of a possessive never stands without its mark. The left part must be free of letters
   * and digits, since a mark at its end would change the form of a word. Where both may, opening
   * brackets and quotes make the left part carry it, as in {@code (￭ "￭ yes ￭" ￭)}.
   */
  static Place between(String left, String right) {
    boolean leftMay = left.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean rightMay = !Character.isLetterOrDigit(right.codePointAt(0));
    if (leftMay && rightMay) {
      boolean opening = isOpening(left.codePointAt(0)) || isOpening(right.codePointAt(0));
      return opening ? Place.ON_LEFT_PART : Place.ON_RIGHT_PART;
    }
    if (rightMay) {
      return Place.ON_RIGHT_PART;
    }
    return leftMay ? Place.ON_LEFT_PART : Place.ALONE;
  }

  static String escape(String part) {
    if (part.indexOf(MARK_CHARACTER) < 0 && part.indexOf(ESCAPE) < 0) {
      return part;
    }
    return part.replace("\uFFEE", "\uFFEE0").replace(MARK, "\uFFEE1");
  }

  /**
   * The text of a token, without marks; a mark inside, which only a model can write, is dropped.
   */
  static String unescape(String token) {
    if (token.indexOf(MARK_CHARACTER) < 0 && token.indexOf(ESCAPE) < 0) {
      return token;
    }
    return token.replace(MARK, "").replace("\uFFEE1", MARK).replace("\uFFEE0", "\uFFEE");
  }

  private static boolean isOpening(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }
}
