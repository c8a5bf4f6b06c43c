package org.nmt4j.documents.po;

import java.util.ArrayList;
import java.util.List;

/** The quoted strings of PO files, with the escape sequences of C. */
final class PoString {
  /** The width at which lines are broken, in characters, as in gettext. */
  private static final int WIDTH = 79;

  private static final String ESCAPED = "abfnrtv\\\"";
  private static final String CHARACTERS = "\u0007\b\f\n\r\t\u000B\\\"";

  private PoString() {}

  /**
   * Returns the text of a quoted string.
   *
   * @param quoted the string without its quotation marks
   * @throws IllegalArgumentException if an escape sequence is not known
   */
  static String unescape(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < quoted.length(); i++) {
      char each = quoted.charAt(i);
      if (each != '\\') {
        text.append(each);
        continue;
      }
      i++;
      int known = i < quoted.length() ? ESCAPED.indexOf(quoted.charAt(i)) : -1;
      if (known >= 0) {
        text.append(CHARACTERS.charAt(known));
      } else {
        int end = i;
        boolean hex = end < quoted.length() && quoted.charAt(end) == 'x';
        end += hex ? 1 : 0;
        int digits = end;
        while (end < quoted.length()
            && end < digits + (hex ? 2 : 3)
            && Character.digit(quoted.charAt(end), hex ? 16 : 8) >= 0) {
          end++;
        }
        if (end == digits) {
          throw new IllegalArgumentException(
              "found '\\"
                  + quoted.substring(Math.min(i, quoted.length()))
                  + "', expected \\n or"
                  + " another escape sequence of C");
        }
        text.append((char) Integer.parseInt(quoted.substring(digits, end), hex ? 16 : 8));
        i = end - 1;
      }
    }
    return text.toString();
  }

  /** Returns a text with escape sequences in place of special characters. */
  static String escape(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int special = CHARACTERS.indexOf(text.charAt(i));
      if (special >= 0) {
        quoted.append('\\').append(ESCAPED.charAt(special));
      } else {
        quoted.append(text.charAt(i));
      }
    }
    return quoted.toString();
  }

  /**
   * Returns the lines of a keyword with its text. As in gettext, a long text or a text of several
   * lines starts on the line after the keyword.
   */
  static List<String> lines(String keyword, String text) {
    String whole = keyword + " \"" + escape(text) + '"';
    int feed = text.indexOf('\n');
    if (whole.length() <= WIDTH && (feed < 0 || feed == text.length() - 1)) {
      return List.of(whole);
    }
    List<String> lines = new ArrayList<>(List.of(keyword + " \"\""));
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from) + 1;
      wrap(text.substring(from, end == 0 ? text.length() : end), lines);
      from = end == 0 ? text.length() : end;
    }
    return lines;
  }

  /** Adds one line of a text, broken after spaces. */
  private static void wrap(String line, List<String> lines) {
    StringBuilder open = new StringBuilder();
    int from = 0;
    while (from < line.length()) {
      int space = line.indexOf(' ', from);
      int end = space < 0 ? line.length() : space + 1;
      String word = escape(line.substring(from, end));
      if (open.length() > 0 && open.length() + word.length() > WIDTH - 2) {
        lines.add('"' + open.toString() + '"');
        open.setLength(0);
      }
      open.append(word);
      from = end;
    }
    lines.add('"' + open.toString() + '"');
  }
}
