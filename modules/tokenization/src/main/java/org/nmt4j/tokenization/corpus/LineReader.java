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
 * Reads the lines of a UTF-8 stream. A line ends only at LF, so line numbers agree with {@code wc},
 * {@code sed} and {@code paste}. One CR at the end of a line, and a byte order mark at the start of
 * the stream, are left out. The reader does not wait for bytes beyond the line that it returns, so
 * a person can type the lines.
 *
 * <p>Bytes that are not UTF-8 are an error, because a corpus in another encoding must not train a
 * model. Text to translate may have such bytes; {@link #replacing} permits them.
 */
public final class LineReader implements ItemReader<String> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The largest number of bytes in a line of a text in memory. */
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
   * @param name the name of the stream in messages
   */
  public LineReader(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  /**
   * Creates a reader of a text in memory, such as a text of a model file. A line of more than 16
   * MiB is an error.
   *
   * @param text the text
   * @param name the name of the text in messages
   * @return the reader
   */
  public static LineReader of(String text, String name) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineReader reader = new LineReader(new ByteArrayInputStream(bytes), name);
    reader.longest = MAX_STORED_LINE;
    return reader;
  }

  /**
   * Creates a reader of a part of a stream.
   *
   * @param in the bytes from the beginning of a line; closed with this reader
   * @param name the name of the whole stream in messages
   * @param firstLine the number of that line in the whole stream, counted from 1
   * @return the reader
   */
  public static LineReader ofPart(InputStream in, String name, long firstLine) {
    LineReader reader = new LineReader(in, name);
    reader.lineNumber = firstLine - 1;
    return reader;
  }

  /**
   * Permits bytes that are not UTF-8 from now on. The reader replaces them by U+FFFD.
   *
   * @param warning receives one line about the first such byte
   * @return this reader
   */
  public LineReader replacing(Consumer<String> warning) {
    replacing = warning;
    return this;
  }

  /**
   * Returns the number of the line that {@link #next} returned last.
   *
   * @return the number, counted from 1; before the first line, one less than its number
   */
  public long lineNumber() {
    return lineNumber;
  }

  /**
   * Returns the name of the stream in messages.
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
   * Returns the next line.
   *
   * @return the line without its end
   * @throws DataException if the line contains a byte that is not UTF-8 and such bytes are not
   *     {@link #replacing replaced}; the column in the message counts bytes
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

  /**
   * Returns whether the reader might have to wait for the next line, or for the end of the stream.
   *
   * @return true if no whole line was read ahead and the stream has no byte available
   * @throws UncheckedIOException if the stream cannot be read
   */
  public boolean mayWait() {
    if (fetched) {
      return false;
    }
    for (int at = position; at < limit; at++) {
      if (buffer[at] == '\n') {
        return false;
      }
    }
    try {
      return in.available() == 0;
    } catch (IOException e) {
      throw unreadable(e, name, lineNumber + 1);
    }
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
        // The bytes after the last LF are a line if there are any. A byte order mark alone is not.
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
    } catch (IOException e) {
      throw unreadable(e, name, lineNumber + 1);
    }
  }

  /** Returns the exception for a stream that cannot be read any further. */
  static RuntimeException unreadable(IOException failure, String name, long line) {
    return failure instanceof EOFException || failure instanceof ZipException
        ? DataException.at(name, line, 1, "not a complete gzip file (" + failure.getMessage() + ")")
        : new UncheckedIOException(name + ": " + FileReason.of(failure), failure);
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
