package org.nmt4j.documents.okapi;

import java.util.regex.Pattern;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Refuses Markdown that takes very long to read. In the worst case, the reader's work on a
 * paragraph grows with the square of the number of marks. Its work on a line grows with the depth
 * of lists and quotes.
 */
final class MarkdownCheck {
  /** Characters that may start or end something within a paragraph. */
  private static final String MARKS = "[]`*_<!&~\\";

  /** The most marks of a paragraph. */
  private static final int MOST_MARKS = 10_000;

  /** The most characters before the text of a line: white space and marks of quotes and lists. */
  private static final int LONGEST_START = 400;

  private static final Pattern FENCE = Pattern.compile("(`{3,20}|~{3,20})[^`]{0,200}");

  private MarkdownCheck() {}

  /**
   * Checks Markdown.
   *
   * @param name the name of the file in messages
   * @param text the text of the file
   * @throws DataException if a paragraph has too many marks, or lists and quotes are nested too
   *     deeply
   */
  static void check(String name, String text) {
    int number = 0;
    int marks = 0;
    boolean isCode = false;
    for (String line : text.lines().toList()) {
      number++;
      String own = line.strip();
      if (FENCE.matcher(own).matches()) {
        isCode = !isCode;
      }
      if (own.isEmpty()) {
        marks = 0;
      } else if (!isCode) {
        marks += (int) line.chars().filter(each -> MARKS.indexOf(each) >= 0).count();
      }
      if (marks > MOST_MARKS) {
        throw DataException.at(name, number, 1, "found a paragraph with more than 10,000 marks");
      } else if (start(line) > LONGEST_START) {
        throw DataException.at(name, number, 1, "found too many nested lists or quotes");
      }
    }
  }

  private static int start(String line) {
    int at = 0;
    while (at < line.length() && at <= LONGEST_START && " \t>*+-".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return line.substring(0, at).isBlank() && at == line.length() || isRule(line) ? 0 : at;
  }

  /** Returns whether a line is a rule of dashes or stars across the page. */
  private static boolean isRule(String line) {
    return line.chars().filter(each -> each != ' ').distinct().count() == 1
        && line.indexOf('>') < 0;
  }
}
