package org.nmt4j.documents.file;

/** Limits that hold for every document, whatever limits a program chooses. */
public final class FileLimits {
  /** The most bytes of a text file. */
  public static final long LARGEST_TEXT = 64L << 20;

  /** The most files in an archive. */
  public static final int MOST_FILES = 10_000;

  /**
   * The most unpacked bytes of a file for each packed byte. Files up to {@link #SMALL} are exempt.
   */
  static final int LARGEST_RATIO = 200;

  /** The most bytes of an unpacked file that may have any ratio. */
  static final long SMALL = 4L << 20;

  /** The deepest nesting of XML elements, with the root as 1. */
  static final int DEEPEST = 500;

  private FileLimits() {}

  /** Returns a size in whole GiB from 1 GiB on, else in whole MiB, rounded down. */
  static String size(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : (bytes >> 20) + " MiB";
  }
}
