package org.nmt4j.documents;

/**
 * The limits of what is read. They keep a hostile file from using all memory, disk or time. A
 * document above a limit is refused before any text of it is translated.
 */
final class DocumentLimits {
  /** The most bytes of a text file, such as HTML, PO or XLIFF. */
  static final long LARGEST_TEXT = 64L << 20;

  /** The most bytes of an archive, such as DOCX. */
  static final long LARGEST_ARCHIVE = 256L << 20;

  /** The most files in an archive. */
  static final int MOST_FILES = 10_000;

  /** The most bytes of all files of an archive together, unpacked. */
  static final long LARGEST_UNPACKED = 1L << 30;

  /** The most bytes of an XML file of an archive, unpacked. */
  static final long LARGEST_XML = 128L << 20;

  /** The most bytes of an unpacked file for each of its packed bytes, if it is not small. */
  static final int LARGEST_RATIO = 200;

  /** The bytes up to which an unpacked file is small. */
  static final long SMALL = 4L << 20;

  /** The most elements of XML around an element. */
  static final int DEEPEST = 500;

  /** The most characters of a line of a text. */
  static final int LONGEST_TEXT = 20_000;

  private DocumentLimits() {}

  /** Returns a size in the largest binary unit that divides it. */
  static String size(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : (bytes >> 20) + " MiB";
  }
}
