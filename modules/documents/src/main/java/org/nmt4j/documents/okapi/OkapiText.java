package org.nmt4j.documents.okapi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.nmt4j.documents.file.TextBytes;
import org.nmt4j.tokenization.corpus.DataException;

/** Checks text files for filters of Okapi, and finds their encodings. */
public final class OkapiText {
  private OkapiText() {}

  /**
   * Checks the size of a text file. For HTML and Markdown, also checks that the bytes are valid in
   * the encoding of the file, and that the text does not take very long to read.
   *
   * @throws DataException if a check fails; the message gives the line and column of an invalid
   *     byte
   */
  public static void check(Path file, OkapiFormat format) throws IOException {
    byte[] bytes = TextBytes.read(file);
    switch (format) {
      case HTML ->
          HtmlCheck.check(
              file.toString(), TextBytes.decode(file, bytes, TextBytes.declared(file, bytes)));
      case MARKDOWN ->
          MarkdownCheck.check(file.toString(), TextBytes.decode(file, bytes, TextBytes.utf(bytes)));
      default -> {
        // The readers of these formats check the bytes.
      }
    }
  }

  /**
   * Returns the encoding that the filter of a document gets. HTML, XLIFF and TMX state it near
   * their start. For archives it is UTF-8, which their XML may override.
   */
  static Charset encoding(Path file, OkapiFormat format) throws IOException {
    return switch (format) {
      case HTML, XLIFF, TMX -> TextBytes.declared(file, TextBytes.read(file));
      case MARKDOWN -> TextBytes.utf(TextBytes.read(file));
      case PROPERTIES -> ofProperties(TextBytes.read(file));
      default -> StandardCharsets.UTF_8;
    };
  }

  /**
   * Returns UTF-8 if the bytes are valid UTF-8, else ISO 8859-1, as Java reads resource bundles
   * since Java 9.
   */
  private static Charset ofProperties(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
