package org.nmt4j.tokenization.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines of UTF-8, each ended by one LF. An unpaired surrogate is written as U+FFFD, because
 * UTF-8 cannot encode it.
 */
public final class LineWriter implements AutoCloseable {
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final BufferedWriter writer;

  /**
   * Creates a writer.
   *
   * @param out the stream that receives the bytes; closed with this writer
   */
  public LineWriter(OutputStream out) {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT);
    writer = new BufferedWriter(new OutputStreamWriter(out, encoder), 1 << 16);
  }

  /**
   * Writes one line.
   *
   * @param line the text, without a line end
   * @throws IllegalArgumentException if the text contains an LF, which would make two lines of it
   * @throws UncheckedIOException if writing fails
   */
  public void write(String line) {
    if (line.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a line must not hold a line feed");
    }
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes all lines written so far to the stream. */
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
