package org.nmt4j.spark.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream that begin in a range of its bytes. Only LF ends a line. */
final class RangeStream extends FilterInputStream {
  private static final byte END_OF_LINE = '\n';

  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  /** The position of the byte at index {@code from} of the buffer. */
  private long position;

  private final long end;
  private boolean ended;

  /**
   * Creates the stream. If the range does not begin at 0, reads up to the first line of the range.
   *
   * @param in the bytes from 0, or from {@code start - 1} if that is greater
   * @param start the first byte of the range
   * @param end the byte after the last one
   */
  RangeStream(InputStream in, long start, long end) throws IOException {
    super(in);
    this.end = end;
    this.ended = end <= start;
    if (start > 0) {
      position = start - 1;
      skipLine();
      ended |= position >= end;
    }
  }

  private void skipLine() throws IOException {
    while (from < to || fill()) {
      while (from < to) {
        position++;
        if (buffer[from++] == END_OF_LINE) {
          return;
        }
      }
    }
    ended = true;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (ended || from == to && !fill()) {
      return -1;
    }
    int count = upToEnd(Math.min(length, to - from));
    System.arraycopy(buffer, from, bytes, offset, count);
    from += count;
    position += count;
    return count;
  }

  /** Returns how many of the next bytes are in the lines of the range. */
  private int upToEnd(int count) {
    for (long i = Math.max(0, end - 1 - position); i < count; i++) {
      if (buffer[from + (int) i] == END_OF_LINE) {
        ended = true;
        return (int) i + 1;
      }
    }
    return count;
  }
}
