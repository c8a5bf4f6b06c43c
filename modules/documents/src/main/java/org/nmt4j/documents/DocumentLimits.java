package org.nmt4j.documents;

/**
 * The limits of documents. They keep a hostile file from using all memory, disk or time. A document
 * above a limit of its size, its archive or its nesting is refused before any text is translated. A
 * line above {@link #LONGEST_TEXT} is found when its text is read.
 *
 * @param text the most bytes of a text file, such as HTML, PO or XLIFF
 * @param archive the most bytes of an archive, such as DOCX
 * @param unpacked the most bytes of all files of an archive together, unpacked
 * @param xml the most bytes of an XML file of an archive, unpacked
 */
public record DocumentLimits(long text, long archive, long unpacked, long xml) {
  /** The most bytes of a text file, whatever the other limits are. */
  static final long LARGEST_TEXT = 64L << 20;

  /** The most files in an archive. */
  static final int MOST_FILES = 10_000;

  /**
   * The most unpacked bytes of a file for each packed byte. Files up to {@link #SMALL} are exempt.
   */
  static final int LARGEST_RATIO = 200;

  /** The most bytes of an unpacked file that may have any ratio. */
  static final long SMALL = 4L << 20;

  /** The deepest nesting of XML elements, with the root as 1. */
  static final int DEEPEST = 500;

  /** The most characters of a line of a text, in UTF-16 units. */
  static final int LONGEST_TEXT = 20_000;

  /**
   * Returns limits for files that the user of a program has chosen: 64 MiB for a text file, 256 MiB
   * for an archive, and 1 GiB for its unpacked files, of which each XML file has at most 128 MiB.
   */
  public static DocumentLimits ofUsers() {
    return new DocumentLimits(LARGEST_TEXT, 256L << 20, 1L << 30, 128L << 20);
  }

  /**
   * Returns limits for files of strangers, several of which a server may read at a time: 16 MiB for
   * a text file, 64 MiB for an archive and for its unpacked files, of which each XML file has at
   * most 16 MiB.
   */
  public static DocumentLimits ofStrangers() {
    return new DocumentLimits(16L << 20, 64L << 20, 64L << 20, 16L << 20);
  }

  /** Returns a size in whole GiB from 1 GiB on, else in whole MiB, rounded down. */
  static String size(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : (bytes >> 20) + " MiB";
  }
}
