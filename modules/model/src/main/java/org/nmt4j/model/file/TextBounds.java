package org.nmt4j.model.file;

import java.util.Locale;

/**
 * How much text a model file may hold, so that one from a stranger is refused before it fills the
 * memory. A model that exceeds the bounds is not written either.
 */
final class TextBounds {
  /** Bytes of a text that grows with the data: vocabularies, codes, lexicon, lexical table. */
  private static final int MOST_BYTES = 1 << 27;

  /** Bytes of a text that does not. */
  private static final int MOST_SHORT_BYTES = 1 << 20;

  /** Lines of all texts; each becomes an object or several. */
  private static final int MOST_LINES = 5 << 19;

  private int bytes;
  private int lines;

  /**
   * Checks the length of a text before it is read.
   *
   * @throws ModelFileException if the text is too long, by itself or after those before
   */
  void require(String name, long length) {
    boolean isShort = name.matches("manifest\\.json|recipe\\.yaml|.*\\.properties");
    if (isShort && length > MOST_SHORT_BYTES) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT, "%s has more than %d bytes, expected fewer", name, MOST_SHORT_BYTES));
    }
    if (length > MOST_BYTES - bytes) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "its texts up to %s have more than %d bytes, expected fewer",
              name,
              MOST_BYTES));
    }
  }

  /**
   * Counts a text.
   *
   * @throws ModelFileException if that makes too many lines
   */
  void add(String name, byte[] text) {
    require(name, text.length);
    bytes += text.length;
    for (byte each : text) {
      lines += each == '\n' ? 1 : 0;
    }
    if (lines > MOST_LINES) {
      throw new ModelFileException(
          String.format(
              Locale.ROOT,
              "its texts up to %s have more than %,d lines, expected fewer",
              name,
              MOST_LINES));
    }
  }
}
