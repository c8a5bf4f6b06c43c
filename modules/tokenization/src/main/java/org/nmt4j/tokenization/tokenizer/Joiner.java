package org.nmt4j.tokenization.tokenizer;

/**
 * The mark between two tokens that had no space between them. Chooses the token that carries the
 * mark, and escapes marks in the text: a literal mark is written {@code ￮1}, and a literal {@code
 * ￮} is written {@code ￮0}.
 */
final class Joiner {
  /** U+FFED, halfwidth black square. */
  static final String MARK = "\uFFED";

  private static final char MARK_CHARACTER = '\uFFED';
  private static final char ESCAPE = '\uFFEE';

  /** The place of the mark between two parts. */
  enum Place {
    ON_LEFT_PART,
    ON_RIGHT_PART,
    ALONE
  }

  private Joiner() {}

  /**
   * Chooses the part that carries the mark. The right part can carry it unless it starts with a
   * letter or digit; the ￭'s of a possessive always has the mark. The left part can carry it only
   * if it has no letter and no digit, because a mark at the end would change the form of a word. If
   * both parts can carry it, the left part does so for opening brackets and quotes, as in {@code (￭
   * "￭ yes ￭" ￭)}, and the right part otherwise.
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

  /**
   * Returns the place of the mark between a part and a following part that must not carry the mark.
   */
  static Place before(String left) {
    boolean leftMay = left.codePoints().noneMatch(Character::isLetterOrDigit);
    return leftMay ? Place.ON_LEFT_PART : Place.ALONE;
  }

  static String escape(String part) {
    if (part.indexOf(MARK_CHARACTER) < 0 && part.indexOf(ESCAPE) < 0) {
      return part;
    }
    return part.replace("\uFFEE", "\uFFEE0").replace(MARK, "\uFFEE1");
  }

  /**
   * Returns the text of a token without marks. A mark inside a token is dropped; only a model
   * writes such a token.
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
