package org.nmt4j.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells the versions of XLIFF apart. */
final class XliffVersion {
  private XliffVersion() {}

  /** Returns whether the root element of a file states version 2. */
  static boolean isSecond(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          String version = reader.getAttributeValue(null, "version");
          return version != null && version.startsWith("2");
        }
      }
    } catch (XMLStreamException e) {
      // The reader of XLIFF 1.2 tells what is wrong.
    }
    return false;
  }
}
