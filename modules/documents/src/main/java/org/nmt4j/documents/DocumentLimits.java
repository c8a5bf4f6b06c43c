package org.nmt4j.documents;

import org.nmt4j.documents.file.FileLimits;

/**
 * The limits of documents. They keep a hostile file from using all memory, disk or time. A document
 * above a limit of its size, its archive or its nesting is refused before any text is translated. A
 * text with a line of more than 20,000 characters is refused when the text is read.
 *
 * @param text the most bytes of a text file, such as HTML, PO or XLIFF
 * @param archive the most bytes of an archive, such as DOCX
 * @param unpacked the most bytes of all files of an archive together, unpacked
 * @param xml the most bytes of an XML file of an archive, unpacked
 */
public record DocumentLimits(long text, long archive, long unpacked, long xml) {
  /**
   * Returns limits for files that the user of a program has chosen: 64 MiB for a text file, 256 MiB
   * for an archive, and 1 GiB for its unpacked files, of which each XML file has at most 128 MiB.
   */
  public static DocumentLimits ofUsers() {
    return new DocumentLimits(FileLimits.LARGEST_TEXT, 256L << 20, 1L << 30, 128L << 20);
  }

  /**
   * Returns limits for files of strangers, several of which a server may read at a time: 16 MiB for
   * a text file, 64 MiB for an archive and for its unpacked files, of which each XML file has at
   * most 16 MiB.
   */
  public static DocumentLimits ofStrangers() {
    return new DocumentLimits(16L << 20, 64L << 20, 64L << 20, 16L << 20);
  }
}
