package org.nmt4j.documents.inline;

/** The kind of a character, by the sides on which a text usually has a space beside it. */
enum CharacterKind {
  /** A letter, a digit, or another character with a space on both sides. */
  LETTER,
  /** A bracket or quotation mark that opens: a space on the left. */
  OPENING,
  /** A bracket or quotation mark that closes, or a stop: a space on the right. */
  CLOSING,
  /** A straight quotation mark, a dash or another character with no usual side. */
  OTHER;

  /** Returns whether a space usually stands between this character and a word after it. */
  boolean endsWord() {
    return this == LETTER || this == CLOSING;
  }

  /** Returns whether a space usually stands between a word and this character after it. */
  boolean startsWord() {
    return this == LETTER || this == OPENING;
  }

  static CharacterKind of(int codePoint) {
    if (".,;:!?%…。、，！？：；".indexOf(codePoint) >= 0) {
      return CLOSING;
    }
    return switch (Character.getType(codePoint)) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENING;
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSING;
      case Character.DASH_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL ->
          OTHER;
      default -> LETTER;
    };
  }

  static CharacterKind first(String text) {
    return of(text.codePointAt(0));
  }

  static CharacterKind last(String text) {
    return of(text.codePointBefore(text.length()));
  }
}
