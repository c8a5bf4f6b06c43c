package org.nmt4j.model.file;

import java.util.Locale;

/**
 * Limits the texts of a model file, so that a hostile file is refused before it fills the memory. A
 * model that exceeds the limits is not written either.
 */
final class TextBounds {
  /**
   * The most bytes of a text that grows with the data: vocabularies, codes, lexicon, lexical table.
   */
  private static final int MOST_BYTES = 1 << 27;

  /** The most bytes of any other text. */
  private static final int MOST_SHORT_BYTES = 1 << 20;

  /** The most lines of all texts together; each line becomes at least one object. */
  private static final int MOST_LINES = 5 << 19;

  private int bytes;
  private int lines;

  /**
   * Checks the length of a text before it is read.
   *
   * @throws ModelFileException if this text, or all texts so far together, are too long
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
   * Counts the lines of a text.
   *
   * @throws ModelFileException if all texts so far have too many lines
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
