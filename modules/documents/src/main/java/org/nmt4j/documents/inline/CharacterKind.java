package org.nmt4j.documents.inline;

/** Tells on which sides of a character a text usually has a space. */
enum CharacterKind {
  /** A letter, a digit, or another character with a space on both sides. */
  LETTER,
  /** A bracket or quotation mark that opens: a space on the left. */
  OPENING,
  /** A bracket or quotation mark that closes, or a stop: a space on the right. */
  CLOSING,
  /** A quotation mark, dash or other character that tells nothing. */
  OTHER;

  /** Returns whether a space usually follows before a word. */
  boolean endsWord() {
    return this == LETTER || this == CLOSING;
  }

  /** Returns whether a space usually comes before this after a word. */
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
