package org.nmt4j.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Removes each backslash before a space, because Java reads both as a space. */
  static void joinProperties(TextFragment text) {
    if (text.getCodedText().contains("\\ ")) {
      text.setCodedText(text.getCodedText().replace("\\ ", " "));
    }
  }

  /** Doubles each single backslash before white space or the end of a translation. */
  static void escapeProperties(TextFragment translation) {
    Matcher found = HIDING.matcher(translation.getCodedText());
    if (found.find()) {
      translation.setCodedText(found.replaceAll("\\\\\\\\"));
    }
  }
}
