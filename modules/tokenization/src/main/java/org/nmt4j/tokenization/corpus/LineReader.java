package org.nmt4j.tokenization.corpus;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Reads the lines of a UTF-8 stream. A line ends at LF and nowhere else, so that line n here is
 * line n for {@code wc}, {@code sed} and {@code paste}; one CR before the LF and a byte order mark
 * at the start of the stream are left out. Reads no more of the stream than it has to, which lets a
 * person type the lines.
 *
 * <p>Bytes that are not UTF-8 are an error, not replacement characters: a corpus in another
 * encoding must not train a model. Text to translate may have them, see {@link #replacing}.
 */
public final class LineReader implements ItemReader<String> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The most bytes of a line in a text of a model. */
  private static final int MAX_STORED_LINE = 1 << 24;

  private final InputStream in;
  private final String name;
  private int longest = Integer.MAX_VALUE;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean fetched;
  private boolean ended;
  private long lineNumber;
  private Consumer<String> replacing;

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with this reader
   * @param name what messages call the stream
   */
  public LineReader(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  /**
   * Creates a reader of a text in memory, such as a text of a model file. A line of more than 16 MB
   * is an error.
   *
   * @param text the text
   * @param name what messages call it
   * @return the reader
   */
  public static LineReader of(String text, String name) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes), name);
    reader.longest = MAX_STORED_LINE;
    return reader;
  }

  /**
   * Reads bytes that are not UTF-8 as U+FFFD from now on.
   *
   * @param warning receives one line about the first of them
   */
  public LineReader replacing(Consumer<String> warning) {
    replacing = warning;
    return this;
  }

  /**
   * The number of the line that {@link #next} returned last, counted from 1.
   *
   * @return the number, 0 before the first line
   */
  public long lineNumber() {
    return lineNumber;
  }

  /**
   * The stream's name in messages.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  @Override
  public boolean hasNext() {
    if (!fetched) {
      fetch();
      fetched = true;
    }
    return !ended;
  }

  /**
   * The next line.
   *
   * @return the line without its end
   * @throws DataException at the first byte that is not UTF-8, unless these are {@link #replacing
   *     replaced}; the column counts bytes
   * @throws UncheckedIOException if the stream cannot be read
   */
  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("end of " + name);
    }
    fetched = false;
    lineNumber++;
    boolean marked = lineNumber == 1 && startsWithByteOrderMark();
    int start = marked ? BYTE_ORDER_MARK.length : 0;
    int end = length > start && line[length - 1] == '\r' ? length - 1 : length;
    return decode(start, end);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fetch() {
    length = 0;
    while (true) {
      if (position == limit && !fill()) {
        // What stands after the last LF is a line only if there is something.
        boolean empty =
            length == 0 || (lineNumber == 0 && length == 3 && startsWithByteOrderMark());
        ended = empty;
        return;
      }
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      append(start, position);
      if (position < limit) {
        position++;
        return;
      }
    }
  }

  private boolean fill() {
    try {
      position = 0;
      limit = Math.max(0, in.read(buffer));
      return limit > 0;
    } catch (EOFException | ZipException e) {
      throw new DataException(
          name + ":" + (lineNumber + 1) + ":1: not a complete gzip file (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + FileReason.of(e), e);
    }
  }

  private void append(int start, int end) {
    int needed = length + end - start;
    if (needed > longest) {
      throw DataException.at(
          name, lineNumber + 1, 1, "found a line of more than " + longest + " bytes");
    }
    if (needed > line.length) {
      line = Arrays.copyOf(line, Math.max(needed, 2 * line.length));
    }
    System.arraycopy(buffer, start, line, length, end - start);
    length = needed;
  }

  private boolean startsWithByteOrderMark() {
    return length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3);
  }

  private boolean startsWithUtf16Mark() {
    int mark = length < 2 ? 0 : (line[0] & 0xFF) << 8 | line[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private String decode(int start, int end) {
    ByteBuffer bytes = ByteBuffer.wrap(line, start, end - start);
    CharBuffer characters = CharBuffer.allocate(end - start);
    CoderResult result = decoder.reset().decode(bytes, characters, true);
    if (result.isError()) {
      int at = bytes.position();
      String found =
          lineNumber == 1 && at == 0 && startsWithUtf16Mark()
              ? "found text in UTF-16"
              : String.format(Locale.ROOT, "byte 0x%02X is not UTF-8 here", line[at] & 0xFF);
      if (replacing != null) {
        replacing.accept(
            String.format(
                Locale.ROOT,
                "%s:%d:%d: %s; bytes that are not UTF-8 are read as U+FFFD",
                name,
                lineNumber,
                at + 1,
                found));
        replacing = warning -> {};
        return new String(line, start, end - start, StandardCharsets.UTF_8);
      }
      throw DataException.at(name, lineNumber, at + 1L, found + "; expected a text file in UTF-8");
    }
    return characters.flip().toString();
  }
}
