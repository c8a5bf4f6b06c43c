package org.nmt4j.documents;

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
import org.nmt4j.tokenization.corpus.DataException;

/** Reads the bytes of text files. */
final class TextBytes {
  private TextBytes() {}

  /** Returns the bytes of a file. */
  static byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  /**
   * Decodes bytes strictly.
   *
   * @throws DataException if a byte is not valid; the message gives its line and column
   */
  static String decode(Path file, byte[] bytes, Charset charset) {
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

  /** Returns the encoding of text: UTF-16 if its byte order mark is there, else UTF-8. */
  static Charset utf(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }
}
