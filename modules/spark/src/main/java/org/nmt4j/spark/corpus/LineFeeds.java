package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;

/**
 * The line feeds in a range of a text.
 *
 * @param counts their number in each piece of the range
 * @param isOpen whether the range ends in another byte
 */
record LineFeeds(long[] counts, boolean isOpen) implements Serializable {

  /**
   * Counts the line feeds of a range. A compressed file is one piece.
   *
   * @param piece the bytes of a piece; the last piece of a range may be shorter
   */
  static LineFeeds count(TextRange range, long piece, Configuration configuration)
      throws IOException {
    boolean isCompressed = range.file().isCompressed();
    long left = isCompressed ? Long.MAX_VALUE : range.end() - range.start();
    long[] counts = new long[isCompressed ? 1 : (int) ((left + piece - 1) / piece)];
    byte[] buffer = new byte[1 << 16];
    long position = 0;
    boolean isOpen = false;
    try (InputStream in = range.file().open(configuration, range.start())) {
      int read;
      while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(left, buffer.length))) > 0) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            counts[isCompressed ? 0 : (int) ((position + i) / piece)]++;
          }
        }
        position += read;
        left -= read;
        isOpen = buffer[read - 1] != '\n';
      }
    }
    return new LineFeeds(counts, isOpen);
  }
}
