package org.nmt4j.documents.okapi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;

/** Escapes characters of a translation that Markdown or a properties file would read as marks. */
final class LineStarts {
  /** Characters that start a list, a heading, a quote or a rule of Markdown. */
  private static final Pattern MARK =
      Pattern.compile("(?:\\d{1,9}(?=[.)](?:\\s|$)))?[-+*#>=.)~|](?:\\s|$|[-=*#>~|])");

  /**
   * A single backslash before white space or the end of a text, which escapes it in Java
   * properties.
   */
  private static final Pattern HIDING = Pattern.compile("(?<!\\\\)\\\\(?=\\s|$)");

  private LineStarts() {}

  /**
   * Escapes a mark of Markdown at the start of a translation if the source does not start with one.
   */
  static void escapeMarkdown(TextFragment source, TextFragment translation) {
    String coded = translation.getCodedText();
    Matcher found = MARK.matcher(coded);
    if (found.lookingAt() && !MARK.matcher(source.getCodedText()).lookingAt()) {
      int at = 0;
      while (Character.isDigit(coded.charAt(at))) {
        at++;
      }
      if (".)".indexOf(coded.charAt(at)) < 0 || at > 0) {
        translation.setCodedText(coded.substring(0, at) + "\\" + coded.substring(at));
      }
    }
  }

  /**
   * Removes each backslash before a space, because Java reads the two characters as a space.
   * Escapes line ends and characters beyond ASCII in codes again, because Okapi reads their escapes
   * but does not write them.
   */
  static void joinProperties(TextFragment text) {
    for (Code code : text.getCodes()) {
      code.setData(escaped(code.getData()));
    }
    if (text.getCodedText().contains("\\ ")) {
      text.setCodedText(text.getCodedText().replace("\\ ", " "));
    }
  }

  private static String escaped(String data) {
    StringBuilder escaped = new StringBuilder();
    for (char each : data.toCharArray()) {
      switch (each) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        default ->
            escaped.append(each < 0x7F ? each : String.format(Locale.ROOT, "\\u%04x", (int) each));
      }
    }
    return escaped.toString();
  }

  /** Doubles each single backslash before white space or the end of a translation. */
  static void escapeProperties(TextFragment translation) {
    Matcher found = HIDING.matcher(translation.getCodedText());
    if (found.find()) {
      translation.setCodedText(found.replaceAll("\\\\\\\\"));
    }
  }
}
