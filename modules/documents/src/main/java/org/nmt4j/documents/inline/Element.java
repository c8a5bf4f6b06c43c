package org.nmt4j.documents.inline;

/**
 * An element of a text with codes: characters without white space, a held text, or a code.
 *
 * @param kind the kind of the element
 * @param text the characters; empty for a code
 * @param code the code; null for characters
 * @param before the white space before the element
 * @param isLineEnd whether the white space before separates lines that are translated one by one
 * @param visible the number of characters that the model reads before the element, without white
 *     space
 */
record Element(
    Kind kind, String text, Piece.Code code, String before, boolean isLineEnd, int visible) {
  /** The kind of an element. */
  enum Kind {
    /** Characters that are translated. */
    TEXT,
    /** Characters that come back as they are. */
    HELD,
    /** A code. */
    CODE
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isHeld() {
    return kind == Kind.HELD;
  }

  boolean isCode() {
    return kind == Kind.CODE;
  }

  /** Returns whether the element is a code that opens or closes a span. */
  boolean isTag() {
    return isCode() && code.kind() != Piece.Kind.ALONE;
  }
}
