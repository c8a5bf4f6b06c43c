package org.nmt4j.tokenization.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the units of a translation memory in TMX (Translation Memory eXchange 1.4b, LISA OSCAR
 * 2005, and its older versions 1.1 to 1.4). Only one unit is in memory at a time.
 *
 * <p>The text of a segment is its characters without codes. The elements {@code bpt}, {@code ept},
 * {@code it}, {@code ph} and {@code ut} and all that they contain are codes. The element {@code hi}
 * highlights text, and its content belongs to the text. The reader opens no other file: a document
 * type is not read, and an entity is an error.
 */
public final class TmxReader implements ItemReader<TmxUnit> {
  private static final int MOST_CHARACTERS = 1 << 24;
  private static final int CHARACTERS_PER_PART = 64;

  private final XmlEvents events;
  private TmxUnit fetched;
  private boolean ended;
  private int size;

  private TmxReader(XmlEvents events) {
    this.events = events;
  }

  /**
   * Opens a translation memory.
   *
   * @param file the file; it is compressed if its name ends in {@code .gz}
   * @return the reader, which the caller closes
   * @throws DataException if the file is missing or is not TMX
   */
  public static TmxReader open(Path file) {
    TmxReader reader = new TmxReader(new XmlEvents(Lines.bytes(file), file.toString()));
    try {
      reader.requireRoot();
      return reader;
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void requireRoot() {
    while (events.next() != XMLStreamReader.START_ELEMENT) {
      // A comment or a document type precedes the root.
    }
    if (!events.element().equals("tmx")) {
      throw events.error("found <" + events.element() + ">, expected <tmx>");
    }
  }

  /**
   * Returns whether the file has another unit.
   *
   * @throws DataException if the file is malformed; the message gives line and column
   */
  @Override
  public boolean hasNext() {
    while (fetched == null && !ended) {
      if (!events.hasNext()) {
        ended = true;
      } else if (events.next() == XMLStreamReader.START_ELEMENT && events.element().equals("tu")) {
        fetched = unit();
      }
    }
    return fetched != null;
  }

  @Override
  public TmxUnit next() {
    if (!hasNext()) {
      throw new NoSuchElementException("end of the memory");
    }
    TmxUnit unit = fetched;
    fetched = null;
    return unit;
  }

  private TmxUnit unit() {
    long line = events.line();
    size = 0;
    List<TmxVariant> variants = new ArrayList<>();
    int event;
    while ((event = events.next()) != XMLStreamReader.END_ELEMENT) {
      if (event == XMLStreamReader.START_ELEMENT && events.element().equals("tuv")) {
        variants.add(variant());
      } else if (event == XMLStreamReader.START_ELEMENT) {
        events.skipElement();
      }
    }
    return new TmxUnit(line, variants);
  }

  private TmxVariant variant() {
    grow(CHARACTERS_PER_PART);
    Optional<String> language = events.language().or(() -> events.attribute("lang"));
    if (language.isEmpty()) {
      throw events.error("found <tuv> without a language, expected xml:lang");
    }
    TmxVariant variant = new TmxVariant(language.get(), "", List.of());
    int event;
    while ((event = events.next()) != XMLStreamReader.END_ELEMENT) {
      if (event == XMLStreamReader.START_ELEMENT && events.element().equals("seg")) {
        variant = segment(language.get());
      } else if (event == XMLStreamReader.START_ELEMENT) {
        events.skipElement();
      }
    }
    return variant;
  }

  private TmxVariant segment(String language) {
    StringBuilder text = new StringBuilder();
    List<TmxCode> codes = new ArrayList<>();
    int inside = 1;
    while (inside > 0) {
      switch (events.next()) {
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          grow(events.text().length());
          text.append(events.text());
        }
        case XMLStreamReader.START_ELEMENT -> {
          if (events.element().equals("hi")) {
            inside++;
          } else {
            grow(CHARACTERS_PER_PART);
            codes.add(
                new TmxCode(
                    text.length(),
                    kind(),
                    events.attribute("i").orElse(""),
                    events.attribute("x").orElse("")));
            events.skipElement();
          }
        }
        case XMLStreamReader.END_ELEMENT -> inside--;
        default -> {}
      }
    }
    return new TmxVariant(language, text.toString(), codes);
  }

  private TmxCode.Kind kind() {
    return switch (events.element()) {
      case "bpt" -> TmxCode.Kind.OPEN;
      case "ept" -> TmxCode.Kind.CLOSE;
      case "ph", "it", "ut" -> TmxCode.Kind.ALONE;
      default ->
          throw events.error(
              "found <"
                  + events.element()
                  + "> in <seg>, expected text, bpt, ept, hi, it, ph or ut");
    };
  }

  private void grow(int characters) {
    size += characters;
    if (size > MOST_CHARACTERS) {
      throw events.error("found a unit of more than " + MOST_CHARACTERS + " characters");
    }
  }

  @Override
  public void close() {
    events.close();
  }
}
