package org.nmt4j.tokenization.corpus;

/**
 * A code of a document format in a segment of a translation memory, such as the start of bold text.
 *
 * @param offset the place of the code in {@link TmxVariant#text}, in UTF-16 units
 * @param kind whether the code opens or closes a pair, or stands alone
 * @param pair the number {@code i} that an opening and a closing code share; empty if they have
 *     none
 * @param match the number {@code x} that a code and its translation share; empty if they have none
 */
public record TmxCode(int offset, Kind kind, String pair, String match) {

  /** The role of a code. */
  public enum Kind {
    /** The element {@code bpt}. */
    OPEN,
    /** The element {@code ept}. */
    CLOSE,
    /** The elements {@code ph}, {@code it} and {@code ut}. */
    ALONE
  }
}
