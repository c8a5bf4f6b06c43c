package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.nmt4j.tokenization.corpus.LineReader;

/**
 * A range of bytes in a file of a text. It has the lines that begin in it.
 *
 * @param number the number of the range in the text, counted from 0
 * @param file the file
 * @param start the first byte
 * @param end the byte after the last one; {@link Long#MAX_VALUE} for the end of a compressed file
 */
record TextRange(int number, ClusterText.TextFile file, long start, long end)
    implements Serializable {

  /** A number that stands for that of a line at the start of a range, and is not 1. */
  private static final int SOME_LINE = 2;

  /**
   * Opens the range. Only the first range of a file counts its lines as the file does.
   *
   * @return the reader of the lines, which the caller closes
   */
  LineReader lines(Configuration configuration) throws IOException {
    InputStream in = file.open(configuration, start == 0 ? 0 : start - 1);
    if (file.isCompressed()) {
      return new LineReader(in, file.name());
    }
    RangeStream range = new RangeStream(in, start, end);
    return LineReader.ofPart(range, file.name(), start == 0 ? 1 : SOME_LINE);
  }

  /** Opens the whole file. */
  LineReader wholeFile(Configuration configuration) throws IOException {
    return new LineReader(file.open(configuration, 0), file.name());
  }
}
