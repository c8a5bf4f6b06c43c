package org.nmt4j.documents.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Checks that a text is well-formed XML, without declarations in its document type and without deep
 * nesting. The check opens no file that the XML names.
 */
public final class XmlCheck {
  /** Attributes of XLIFF 1.2 and XLIFF 2 that name the source language. */
  private static final Set<String> SOURCES = Set.of("source-language", "srcLang");

  /** The attribute of TMX that names the source language. The first one is that of the header. */
  private static final String TMX_SOURCE = "srclang";

  /** Attributes of XLIFF 1.2 and XLIFF 2 that name the target language. */
  private static final Set<String> TARGETS = Set.of("target-language", "trgLang");

  /** The attribute that names the language of an element. */
  private static final String OWN = "lang";

  private static final XMLInputFactory FACTORY = factory();

  private XmlCheck() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLReporter((message, type, information, place) -> {});
    factory.setXMLResolver((publicId, systemId, base, name) -> InputStream.nullInputStream());
    return factory;
  }

  /**
   * Reads XML to its end.
   *
   * @param name the name of the file in messages
   * @return the version and the languages that the file states
   * @param in the text of the file
   * @throws DataException if the check fails; the message gives the line and the column
   */
  public static XmlFacts check(String name, Reader in) throws IOException {
    String version = "";
    Set<String> sources = new LinkedHashSet<>();
    Set<String> targets = new LinkedHashSet<>();
    Set<String> languages = new HashSet<>();
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> {
            if (reader.getText().contains("[")) {
              throw at(
                  name, reader.getLocation(), "found declarations in DOCTYPE, which are not read");
            }
          }
          case XMLStreamConstants.START_ELEMENT -> {
            if (depth == 0 && reader.getAttributeValue(null, "version") != null) {
              version = reader.getAttributeValue(null, "version");
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
              String attribute = reader.getAttributeLocalName(i);
              String value = reader.getAttributeValue(i).strip();
              if (SOURCES.contains(attribute)
                  || attribute.equals(TMX_SOURCE) && sources.isEmpty()) {
                sources.add(value);
              } else if (TARGETS.contains(attribute)) {
                targets.add(value);
              } else if (attribute.equals(OWN)) {
                languages.add(value);
              }
            }
            depth++;
            if (depth > FileLimits.DEEPEST) {
              throw at(
                  name,
                  reader.getLocation(),
                  "found more than " + FileLimits.DEEPEST + " nested elements");
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {
            // Other events do not matter for the check.
          }
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof CharacterCodingException) {
        throw at(name, e.getLocation(), "a byte is not valid in the encoding of the file");
      } else if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw at(name, e.getLocation(), DocumentErrors.reason(e));
    }
    return new XmlFacts(version, List.copyOf(sources), List.copyOf(targets), languages);
  }

  private static DataException at(String name, Location place, String message) {
    return place == null || place.getLineNumber() < 1
        ? new DataException(name + ": " + message)
        : DataException.at(
            name, place.getLineNumber(), Math.max(1, place.getColumnNumber()), message);
  }
}
