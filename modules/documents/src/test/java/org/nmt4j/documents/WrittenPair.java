package org.nmt4j.documents;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A source text and the translation that nmt4j wrote beside it. The readers of this class share no
 * code with those of the program.
 *
 * @param source the source
 * @param target the translation
 */
record WrittenPair(Side source, Side target) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "%(?:\\d+\\$)?[-+#0]*\\d*(?:\\.\\d+)?(?:hh|h|ll|l|z|j|q)?[sdiuxXofFgGc@](?!\\p{L})|%%"
              + "|%\\w+%|%\\(\\w+\\)[sd]|\\{\\{ ?\\w+ ?\\}\\}|\\$?\\{\\w*\\}|&[a-z]+;"
              + "|https?://[^\\s<>\"']+[\\w/]|[\\w.-]+@[\\w-]+\\.[\\w.]*\\w|</?[a-z]+[^<>]*>");

  /**
   * One side of a pair.
   *
   * @param codes the codes, such as {@code g 1}, sorted
   * @param placeholders the placeholders without the numbers of arguments, sorted
   */
  record Side(List<String> codes, List<String> placeholders) {
    static Side of(List<String> codes, String text) {
      return new Side(
          codes.stream().sorted().toList(),
          PLACEHOLDER
              .matcher(text)
              .results()
              .map(MatchResult::group)
              .map(each -> each.replaceAll("%\\d+\\$", "%"))
              .sorted()
              .toList());
    }
  }

  /** Returns whether both sides have the same codes and placeholders. */
  boolean isWhole() {
    return source.equals(target);
  }

  /** Returns the pairs of a PO, XLIFF or TMX file; an empty list for other formats. */
  static List<WrittenPair> of(Path file, DocumentFormat format, String targetLanguage)
      throws IOException {
    return switch (format) {
      case PO -> ofPo(Files.readString(file, StandardCharsets.ISO_8859_1));
      case XLIFF, TMX -> ofXml(Files.readString(file), targetLanguage);
      default -> List.of();
    };
  }

  private static List<WrittenPair> ofPo(String text) {
    List<WrittenPair> pairs = new ArrayList<>();
    for (String entry : text.replace("\r", "").split("\n\n+")) {
      if (!entry.contains("# nmt4j ")) {
        continue;
      }
      Side one = null;
      Side many = null;
      Matcher field =
          Pattern.compile("(?m)^(msg\\w+)(\\[\\d\\])? ((?:\"[^\n]*\"\n?)+)").matcher(entry + "\n");
      while (field.find()) {
        Side side = Side.of(List.of(), field.group(3).replaceAll("\"\n\"", ""));
        switch (field.group(1)) {
          case "msgid" -> one = side;
          case "msgid_plural" -> many = side;
          case "msgstr" ->
              pairs.add(new WrittenPair(side.equals(one) || many == null ? one : many, side));
          default -> {
            // A context has no translation.
          }
        }
      }
    }
    return pairs;
  }

  private static List<WrittenPair> ofXml(String text, String targetLanguage) throws IOException {
    List<WrittenPair> pairs = new ArrayList<>();
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      Element root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
      for (Element target : elements(root, "target")) {
        Element parent = (Element) target.getParentNode();
        if (target.getAttribute("state").equals("needs-review-translation")
            || parent.getAttribute("subState").startsWith("nmt4j:")) {
          pairs.add(new WrittenPair(side(elements(parent, "source").get(0)), side(target)));
        }
      }
      for (Element unit : elements(root, "tu")) {
        List<Element> variants = elements(unit, "tuv");
        for (Element variant : variants) {
          if (variant.getAttribute("xml:lang").equals(targetLanguage)) {
            pairs.add(new WrittenPair(side(variants.get(0)), side(variant)));
          }
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
    return pairs;
  }

  private static List<Element> elements(Element root, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList all = root.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private static Side side(Element element) {
    List<String> codes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    add(element, codes, text);
    return Side.of(codes, text.toString());
  }

  private static void add(Element element, List<String> codes, StringBuilder text) {
    for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element code) {
        if (!code.getTagName().equals("seg") && !code.getAttribute("mtype").equals("seg")) {
          codes.add(
              code.getTagName() + " " + code.getAttribute("id") + " " + code.getAttribute("i"));
        }
        boolean isNative = code.getTagName().matches("bpt|ept|ph|it|ut");
        add(code, codes, isNative ? new StringBuilder() : text);
      } else {
        text.append(each.getTextContent());
      }
    }
  }
}
