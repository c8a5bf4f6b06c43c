package org.nmt4j.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.resource.TextFragment;

/** Keeps words of a translation from being read as marks of the format. */
final class LineStarts {
  /** What makes a list, a heading, a quote or a rule at the start of a paragraph of Markdown. */
  private static final Pattern MARK =
      Pattern.compile("(?:\\d{1,9}(?=[.)](?:\\s|$)))?[-+*#>=.)~|](?:\\s|$|[-=*#>~|])");

  /** A backslash of Java properties that would hide the end of the line or the next character. */
  private static final Pattern HIDING = Pattern.compile("(?<!\\\\)\\\\(?=\\s|$)");

  private LineStarts() {}

  /** Escapes a mark at the start of a translation where the source has none. */
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

  /** Takes the backslashes away that keep the white space at the start of a line of properties. */
  static void joinProperties(TextFragment text) {
    if (text.getCodedText().contains("\\ ")) {
      text.setCodedText(text.getCodedText().replace("\\ ", " "));
    }
  }

  /** Doubles a backslash that would hide what follows. */
  static void escapeProperties(TextFragment translation) {
    Matcher found = HIDING.matcher(translation.getCodedText());
    if (found.find()) {
      translation.setCodedText(found.replaceAll("\\\\\\\\"));
    }
  }
}
