package org.nmt4j.documents;

import java.util.Locale;
import java.util.Set;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Checks that the elements of HTML are not nested so deeply that reading takes very long. The
 * reader's work on a tag grows with the number of tags that are open there, so their sum is
 * limited.
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

  private HtmlCheck() {}

  /**
   * Checks HTML.
   *
   * @param name the name of the file in messages
   * @throws DataException if elements are nested too deeply
   */
  static void check(String name, String html) {
    long open = 0;
    long sum = 0;
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = html.indexOf('>', at);
      if (end < 0) {
        return;
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
        long line = html.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
        throw DataException.at(
            name, line, at - html.lastIndexOf('\n', at), "found too many nested elements");
      }
      at = html.indexOf('<', end);
    }
  }
}
