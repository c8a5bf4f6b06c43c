package org.nmt4j.tokenization.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the events of an XML file in bounded memory. It opens no other file and expands no entity
 * that a document type declares. An entity, an item of more than 64 MiB, and more than 100 elements
 * inside each other are errors.
 */
final class XmlEvents implements AutoCloseable {
  private static final int MOST_BYTES = 1 << 26;
  private static final int MOST_ELEMENTS = 100;

  private final Metered in;
  private final String name;
  private final XMLStreamReader reader;
  private int depth;

  /**
   * Creates a reader.
   *
   * @param in the bytes of the file; closed with this reader
   * @param name the name of the file in messages
   * @throws DataException if the file does not start as XML does
   */
  XmlEvents(InputStream in, String name) {
    this.in = new Metered(in);
    this.name = name;
    // The class path may hold other parsers. The settings below are tried with that of the JDK.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      this.reader = factory.createXMLStreamReader(XmlText.decode(this.in));
    } catch (XMLStreamException | IOException | RuntimeException e) {
      close();
      throw malformed(e, null);
    }
  }

  /** Returns whether there is another event. */
  boolean hasNext() {
    try {
      return reader.hasNext();
    } catch (XMLStreamException e) {
      throw malformed(e, reader.getLocation());
    }
  }

  /**
   * Moves to the next event.
   *
   * @return the event, a constant of {@link XMLStreamReader}
   * @throws DataException if the file is not well-formed, or passes a bound
   */
  int next() {
    in.rest = MOST_BYTES;
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException | RuntimeException e) {
      // The parser of the JDK also throws exceptions of other types for malformed files.
      throw malformed(e, reader.getLocation());
    }
    switch (event) {
      case XMLStreamReader.START_ELEMENT -> depth++;
      case XMLStreamReader.END_ELEMENT -> depth--;
      case XMLStreamReader.ENTITY_REFERENCE ->
          throw error("found the entity &" + reader.getLocalName() + ";, expected text");
      default -> {}
    }
    if (depth > MOST_ELEMENTS) {
      throw error("found more than " + MOST_ELEMENTS + " elements inside each other");
    }
    return event;
  }

  /** Moves to the end of the element that has just started. */
  void skipElement() {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /** Returns the name of the element that has just started or ended, without a prefix. */
  String element() {
    return reader.getLocalName();
  }

  /** Returns the text of the event, if it is one of text. */
  String text() {
    return reader.getText();
  }

  /** Returns an attribute without a prefix of the element that has just started. */
  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(reader.getAttributeValue("", attribute))
        .or(() -> Optional.ofNullable(reader.getAttributeValue(null, attribute)));
  }

  /** Returns the language that an element states as {@code xml:lang}. */
  Optional<String> language() {
    return Optional.ofNullable(reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
  }

  /** Returns the number of the line where the event ends, counted from 1. */
  long line() {
    return Math.max(1, reader.getLocation().getLineNumber());
  }

  /** Creates an exception for the place where the event ends. */
  DataException error(String message) {
    return DataException.at(
        name, line(), Math.max(1, reader.getLocation().getColumnNumber()), message);
  }

  private RuntimeException malformed(Exception problem, Location last) {
    Location place = last;
    if (problem instanceof XMLStreamException known && known.getLocation() != null) {
      place = known.getLocation().getLineNumber() < 1 ? last : known.getLocation();
    }
    long line = place == null ? 1 : Math.max(1, place.getLineNumber());
    long column = place == null ? 1 : Math.max(1, place.getColumnNumber());
    if (in.rest <= 0) {
      return DataException.at(name, line, column, "found an item of more than 64 MiB");
    } else if (in.failure != null) {
      return LineReader.unreadable(in.failure, name, line);
    } else if (problem instanceof IllegalArgumentException) {
      return DataException.at(
          name, 1, 1, "found the unknown encoding " + problem.getMessage() + ", expected UTF-8");
    } else if (cause(problem) instanceof CharacterCodingException) {
      return DataException.at(
          name, line, column, "found bytes near here that are not in the encoding of the file");
    }
    return DataException.at(
        name, line, column, "found malformed XML (" + reason(problem) + "), expected TMX");
  }

  private static Throwable cause(Exception problem) {
    boolean wrapped = problem instanceof XMLStreamException;
    return wrapped ? ((XMLStreamException) problem).getNestedException() : problem;
  }

  private static String reason(Exception problem) {
    String message = String.valueOf(problem.getMessage());
    int start = message.indexOf("Message: ");
    String reason = start < 0 ? message : message.substring(start + "Message: ".length());
    return reason.strip().replaceAll("\\.$", "");
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + FileReason.of(e), e);
    }
  }

  /** Throws an exception when one event takes too many bytes, and remembers the exception. */
  private static final class Metered extends FilterInputStream {
    private int rest = MOST_BYTES;
    private IOException failure;

    Metered(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        int read = super.read(bytes, offset, length);
        rest -= Math.max(0, read);
        if (rest <= 0) {
          throw new IOException("too much for one item");
        }
        return read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
