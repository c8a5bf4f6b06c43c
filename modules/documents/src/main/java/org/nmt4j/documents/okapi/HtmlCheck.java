package org.nmt4j.documents.okapi;

import java.util.Locale;
import java.util.Set;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Refuses HTML that takes very long to read. The reader's work on a tag grows with the number of
 * open tags, so the sum of open tags over all tags is limited. Its work on the attributes of a tag
 * grows with the square of their number, so this number is limited too.
 */
final class HtmlCheck {
  /** Elements without an end tag, or whose end tag may be missing. */
  private static final Set<String> UNCLOSED =
      Set.of(
          "area",
          "base",
          "body",
          "br",
          "col",
          "colgroup",
          "dd",
          "dt",
          "embed",
          "head",
          "hr",
          "html",
          "img",
          "input",
          "li",
          "link",
          "meta",
          "optgroup",
          "option",
          "p",
          "param",
          "rp",
          "rt",
          "source",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "track",
          "wbr");

  /** The most open tags, summed over all tags. */
  private static final long MOST_OPEN = 200_000_000;

  /** The most attributes of a tag. */
  private static final int MOST_ATTRIBUTES = 1_000;

  /** The most characters {@code <} that start no tag. */
  private static final int MOST_STRAY = 50_000;

  private HtmlCheck() {}

  /**
   * Checks HTML.
   *
   * @param name the name of the file in messages
   * @param html the text of the file
   * @throws DataException if too many elements are nested, too many {@code <} start no tag, a tag
   *     has too many attributes, or a comment has no end
   */
  static void check(String name, String html) {
    long open = 0;
    long sum = 0;
    int stray = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = end(name, html, at);
      stray += end == at + 1 ? 1 : 0;
      if (stray > MOST_STRAY) {
        throw at(name, html, at, "found too many < that start no tag");
      }
      boolean closes = html.startsWith("/", at + 1);
      int from = at + (closes ? 2 : 1);
      int to = from;
      while (to < end && Character.isLetterOrDigit(html.charAt(to))) {
        to++;
      }
      boolean counts =
          to > from
              && html.charAt(end - 1) != '/'
              && !UNCLOSED.contains(html.substring(from, to).toLowerCase(Locale.ROOT));
      if (counts) {
        open = closes ? Math.max(0, open - 1) : open + 1;
      }
      sum += open;
      if (sum > MOST_OPEN) {
        throw at(name, html, at, "found too many nested elements");
      }
      at = end + 1 < html.length() ? html.indexOf('<', Math.max(end, at + 1)) : -1;
    }
  }

  /**
   * Returns the index where a tag or comment ends: that of its last character, or of the last
   * character of the text if the tag has no end. For a {@code <} that starts no tag, this is the
   * next index.
   */
  private static int end(String name, String html, int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at);
      if (end < 0) {
        throw at(name, html, at, "found a comment without an end");
      }
      return end;
    } else if (at + 1 < html.length() && !isStart(html.charAt(at + 1))) {
      return at + 1;
    }
    int attributes = 0;
    char quote = 0;
    boolean isBetween = false;
    char last = 0;
    for (int i = at + 1; i < html.length(); i++) {
      char each = html.charAt(i);
      if (quote != 0) {
        isBetween = each == quote;
        quote = isBetween ? 0 : quote;
        last = each;
      } else if (each == '>') {
        return i;
      } else if ((each == '"' || each == '\'') && last == '=') {
        quote = each;
      } else if (Character.isWhitespace(each)) {
        isBetween = true;
      } else {
        attributes += isBetween && each != '=' && last != '=' ? 1 : 0;
        if (attributes > MOST_ATTRIBUTES) {
          throw at(name, html, at, "found a tag with more than " + MOST_ATTRIBUTES + " attributes");
        }
        isBetween = false;
        last = each;
      }
    }
    return html.length() - 1;
  }

  private static boolean isStart(char letter) {
    return Character.isLetter(letter) || letter == '/' || letter == '!' || letter == '?';
  }

  private static DataException at(String name, String html, int index, String message) {
    long line = html.substring(0, index).chars().filter(each -> each == '\n').count() + 1;
    return DataException.at(name, line, index - html.lastIndexOf('\n', index), message);
  }
}
