package org.nmt4j.documents.inline;

/** A piece of a {@link CodedText}. */
public sealed interface Piece {
  /**
   * Characters of the text.
   *
   * @param text the characters, as a reader of the document sees them; may be empty
   */
  record Text(String text) implements Piece {}

  /**
   * A code, such as a tag. Its number identifies the code in the document.
   *
   * @param id the number of the code, different from that of any other code of the text
   * @param kind whether the code starts a span, ends a span or stands alone
   * @param pair the number that the two codes of a span share, different from that of any other
   *     span of the text; {@link #NO_PAIR} for a code that stands alone and for the start or the
   *     end of a span whose other end is not in the text
   */
  record Code(int id, Kind kind, int pair) implements Piece {
    /** The {@code pair} of a code without a partner. */
    public static final int NO_PAIR = -1;

    /** Returns whether the other end of the span is in the text too. */
    public boolean isPaired() {
      return pair != NO_PAIR;
    }
  }

  /** The role of a code. */
  enum Kind {
    /** The start of a span, such as {@code <b>}. */
    OPEN,
    /** The end of a span, such as {@code </b>}. */
    CLOSE,
    /** A code with no span, such as {@code <br/>}. */
    ALONE
  }
}
