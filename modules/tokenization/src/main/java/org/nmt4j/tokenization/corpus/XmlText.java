package org.nmt4j.tokenization.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes XML by its byte order mark, or else by the encoding that its first line states (XML 1.0,
 * appendix F). Without both, the encoding is UTF-8. The reader throws an exception at a byte that
 * is not valid in the encoding.
 */
final class XmlText {
  private static final int DECLARATION = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

  private XmlText() {}

  /**
   * Returns a reader of the characters of a file.
   *
   * @param in the bytes of the file
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the file states an encoding that is not known
   */
  static Reader decode(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, DECLARATION);
    byte[] start = bytes.readNBytes(DECLARATION);
    Charset charset = charset(start);
    int mark = mark(start);
    bytes.unread(start, mark, start.length - mark);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static int mark(byte[] start) {
    if (at(start, 0) == 0xEF && at(start, 1) == 0xBB && at(start, 2) == 0xBF) {
      return 3;
    }
    int two = at(start, 0) << 8 | at(start, 1);
    return two == 0xFEFF || two == 0xFFFE ? 2 : 0;
  }

  private static Charset charset(byte[] start) {
    int two = at(start, 0) << 8 | at(start, 1);
    if (two == 0xFEFF || two == '<') {
      return StandardCharsets.UTF_16BE;
    } else if (two == 0xFFFE || two == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    } else if (mark(start) == 3) {
      return StandardCharsets.UTF_8;
    }
    Matcher stated = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    return stated.find() ? Charset.forName(stated.group(1)) : StandardCharsets.UTF_8;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }
}
