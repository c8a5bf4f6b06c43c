package org.nmt4j.documents.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.corpus.DataException;

/** Reads the bytes of text files. */
public final class TextBytes {
  /** The number of bytes at the start of HTML in which an encoding is found. Browsers read 1024. */
  private static final int DECLARED_WITHIN = 4096;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta\\b[^>]*\\bcharset|\\?xml\\b[^>]*\\bencoding)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** The most bytes of a byte order mark. */
  public static final int MARK_LENGTH = 3;

  private TextBytes() {}

  /**
   * Returns the bytes of a file.
   *
   * @throws DataException if the file is larger than {@link FileLimits#LARGEST_TEXT}
   */
  public static byte[] read(Path file) throws IOException {
    checkSize(file, FileLimits.LARGEST_TEXT);
    return Files.readAllBytes(file);
  }

  /**
   * Checks the size of a file.
   *
   * @param limit the most bytes
   * @throws DataException if the file is larger than the limit
   */
  public static void checkSize(Path file, long limit) throws IOException {
    long size = Files.size(file);
    if (size > limit) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s: found %,d bytes, expected at most %s",
              file,
              size,
              FileLimits.size(limit)));
    }
  }

  /**
   * Decodes bytes, and keeps a byte order mark.
   *
   * @param file the file that messages name
   * @throws DataException if a byte is not valid; the message gives its line and column
   */
  public static String decode(Path file, byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      long line = out.chars().filter(each -> each == '\n').count() + 1;
      int column = out.length() - out.toString().lastIndexOf('\n');
      throw DataException.at(
          file.toString(),
          line,
          column,
          "a byte is not valid in " + charset + ", the encoding of the file");
    }
    return out.toString();
  }

  /** Returns the encoding that a byte order mark states; UTF-8 if there is none. */
  public static Charset utf(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  /** Returns the encoding that HTML or XML states near its start; UTF-8 if it states none. */
  public static Charset declared(Path file, byte[] bytes) {
    Charset marked = utf(bytes);
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    Matcher named = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!marked.equals(StandardCharsets.UTF_8) || !named.find()) {
      return marked;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalArgumentException e) {
      throw new DataException(
          file + ": found the encoding '" + named.group(1) + "', which this JVM does not know");
    }
  }

  /** Returns the number of bytes of the byte order mark at the start; 0 if there is none. */
  public static int markLength(byte[] start) {
    if (!utf(start).equals(StandardCharsets.UTF_8)) {
      return 2;
    }
    boolean isMark =
        start.length > 2
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    return isMark ? MARK_LENGTH : 0;
  }

  /**
   * Returns the text of an XML file without its byte order mark.
   *
   * @throws DataException if a byte is not valid in the encoding that the file states
   */
  public static String xml(Path file) throws IOException {
    byte[] bytes = read(file);
    String text = decode(file, bytes, declared(file, bytes));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
