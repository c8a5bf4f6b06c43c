package org.nmt4j.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing, parsed as an XML document. */
record Drawing(Document document) {

  /** Parses a document. Fails if the text is not well-formed. */
  static Drawing of(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Drawing(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Creates a drawing in an Arabic locale, which has its own digits and separators. */
  static String inArabic(Supplier<String> drawing) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      return drawing.get();
    } finally {
      Locale.setDefault(before);
    }
  }

  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Returns the contents of the text elements without their tips. */
  List<String> texts() {
    return elements("text").stream().map(text -> text.getLastChild().getTextContent()).toList();
  }

  double width() {
    return Double.parseDouble(document.getDocumentElement().getAttribute("width"));
  }
}
