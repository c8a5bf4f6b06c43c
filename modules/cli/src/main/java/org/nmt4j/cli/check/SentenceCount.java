package org.nmt4j.cli.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the sentences of a line, roughly. */
final class SentenceCount {
  /**
   * Matches marks that end a sentence and closing quotes and brackets, followed by a space and the
   * beginning of another sentence. In scripts without spaces, anything may follow.
   */
  private static final Pattern END =
      Pattern.compile(
          "(?<![.!?\\u061F\\u06D4\\u0964])[.!?\\u061F\\u06D4\\u0964]++"
              + "[\"'\\u00BB\\u201C\\u201D\\u2019)\\]]*+\\s++"
              + "(?=[\"'\\u00AB\\u201E\\u201C\\u2018(\\[]?[\\p{Lu}\\p{Lo}\\p{Lt}])"
              + "|(?<![\\u3002\\uFF01\\uFF1F\\uFF61])[\\u3002\\uFF01\\uFF1F\\uFF61]++"
              + "[\\u300D\\u300F\\u201D]*+(?=.)");

  /** Matches a word whose period ends no sentence: a number, an initial or an abbreviation. */
  private static final Pattern CUT_SHORT =
      Pattern.compile(
          "\\P{L}*(?:\\p{L}|.*\\d|.*\\..*|Mrs?|Ms|Dr|Prof|St|Jr|Sr|Mme|Mlle|Hr|Fr|Nr|No|Bd|vs|etc"
              + "|bzw|usw|ca|vgl|evtl|ggf|Sra|Abs|Art|Tel)");

  private SentenceCount() {}

  /** Returns the number of sentences, at least 1. */
  static int of(String line) {
    String text = line.strip();
    int count = 1;
    Matcher end = END.matcher(text);
    while (end.find()) {
      boolean period = text.charAt(end.start()) == '.';
      count += period && CUT_SHORT.matcher(wordBefore(text, end.start())).matches() ? 0 : 1;
    }
    return count;
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && end - start < 40) {
      start--;
    }
    return text.substring(start, end);
  }
}
