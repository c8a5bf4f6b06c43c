package org.nmt4j.documents.memory;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

/**
 * Writes a translation memory in TMX 1.4. Spans of codes become {@code bpt} and {@code ept}, other
 * codes {@code ph}. A {@code bpt} or {@code ph} and its counterpart in the translation have the
 * same number {@code x}.
 */
public final class TmxWriter implements Closeable {
  private static final char REPLACEMENT = '\uFFFD';

  private final OutputStream out;
  private final XMLStreamWriter xml;
  private final String source;
  private final String target;

  /**
   * Starts a memory.
   *
   * @param out receives the file in UTF-8; {@link #close} closes it, {@link #finish} does not
   * @param source the code of the language of the texts
   * @param target the code of the language of the translations
   * @param version the version of nmt4j
   * @throws UncheckedIOException if the stream cannot be written
   */
  public TmxWriter(OutputStream out, String source, String target, String version) {
    this.out = out;
    this.source = source;
    this.target = target;
    try {
      this.xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("tmx");
      xml.writeAttribute("version", "1.4");
      xml.writeCharacters("\n");
      xml.writeEmptyElement("header");
      xml.writeAttribute("creationtool", "nmt4j");
      xml.writeAttribute("creationtoolversion", version);
      xml.writeAttribute("segtype", "block");
      xml.writeAttribute("o-tmf", "nmt4j");
      xml.writeAttribute("adminlang", "en");
      xml.writeAttribute("srclang", source);
      xml.writeAttribute("datatype", "unknown");
      xml.writeCharacters("\n");
      xml.writeStartElement("body");
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /**
   * Writes a text without codes and its translation. If one of them is blank, nothing is written.
   *
   * @param text the text
   * @param translation the translation
   * @param origin the value of the property {@code x-origin}, such as {@code memory}
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void write(String text, String translation, String origin) {
    write(plain(text), plain(translation), origin);
  }

  private static CodedText plain(String text) {
    return new CodedText(List.of(new Piece.Text(text)));
  }

  /**
   * Writes a text and its translation. If one of them is blank, nothing is written.
   *
   * @param text the text with its codes
   * @param translation the translation with the same codes
   * @param origin the value of the property {@code x-origin}, such as {@code memory}
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void write(CodedText text, CodedText translation, String origin) {
    if (text.text().isBlank() || translation.text().isBlank()) {
      return;
    }
    try {
      xml.writeStartElement("tu");
      xml.writeStartElement("prop");
      xml.writeAttribute("type", "x-origin");
      xml.writeCharacters(origin);
      xml.writeEndElement();
      Map<Integer, Integer> numbers = new HashMap<>();
      segment(source, text, numbers);
      segment(target, translation, numbers);
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void segment(String language, CodedText text, Map<Integer, Integer> numbers)
      throws XMLStreamException {
    xml.writeStartElement("tuv");
    xml.writeAttribute("xml:lang", language);
    xml.writeStartElement("seg");
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Text plain) {
        xml.writeCharacters(valid(plain.text()));
      } else if (piece instanceof Piece.Code code) {
        code(code, numbers.computeIfAbsent(code.id(), id -> numbers.size() + 1));
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void code(Piece.Code code, int number) throws XMLStreamException {
    boolean closes = code.isPaired() && code.kind() == Piece.Kind.CLOSE;
    xml.writeEmptyElement(!code.isPaired() ? "ph" : closes ? "ept" : "bpt");
    if (code.isPaired()) {
      xml.writeAttribute("i", Integer.toString(code.pair() + 1));
    }
    if (!closes) {
      xml.writeAttribute("x", Integer.toString(number));
    }
  }

  /** Replaces the characters that XML 1.0 does not allow. */
  private static String valid(String text) {
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints()
        .map(each -> isValid(each) ? each : REPLACEMENT)
        .forEach(valid::appendCodePoint);
    return valid.toString();
  }

  private static boolean isValid(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= ' ' && character < Character.MIN_SURROGATE
        || character >= 0xE000 && character < 0xFFFE
        || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }

  /**
   * Writes the end of the file and flushes the stream.
   *
   * @throws IOException if the stream cannot be written
   */
  public void finish() throws IOException {
    try {
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static UncheckedIOException failure(XMLStreamException e) {
    return new UncheckedIOException(new IOException(e.getMessage(), e));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
