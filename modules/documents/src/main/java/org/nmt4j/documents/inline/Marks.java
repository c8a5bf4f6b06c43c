package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;
import org.nmt4j.translation.TextAlignment.Span;

/**
 * The marks that stand for placeholders and for the tags around a span in the text that a model
 * reads, such as {@code ｟1｠}, {@code ｟b1｠} and {@code ｟/b1｠}. They follow the convention of the
 * OpenNMT Tokenizer for protected text.
 */
public final class Marks {
  static final Pattern PATTERN = Pattern.compile("｟(/?b)?(\\d{1,4})｠");

  /** A mark of a tag, with the white space in its line that separates it from the span. */
  private static final Pattern TAG = Pattern.compile("｟b\\d+｠[\\t\\p{Zs}]?|[\\t\\p{Zs}]?｟/b\\d+｠");

  private Marks() {}

  /** The kind of a mark. */
  enum Kind {
    /** The mark of a placeholder. */
    PLACEHOLDER,
    /** The mark before a span. */
    OPENING,
    /** The mark after a span. */
    CLOSING
  }

  /**
   * A mark in a text.
   *
   * @param index the number of the mark, less 1
   */
  record Found(Span span, Kind kind, int index) {}

  /**
   * Returns the mark of a placeholder.
   *
   * @param number the number of the placeholder in its text, from 1
   * @return the mark, such as {@code ｟1｠}
   */
  public static String text(int number) {
    return PlaceholderTokens.placeholder(number);
  }

  /** Returns the mark before a span. */
  static String opening(int number) {
    return PlaceholderTokens.opening(number);
  }

  /** Returns the mark after a span. */
  static String closing(int number) {
    return PlaceholderTokens.closing(number);
  }

  /** Returns the marks of a text in order. */
  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      String tag = matcher.group(1);
      Kind kind = tag == null ? Kind.PLACEHOLDER : tag.equals("b") ? Kind.OPENING : Kind.CLOSING;
      Span span = new Span(matcher.start(), matcher.end());
      found.add(new Found(span, kind, Integer.parseInt(matcher.group(2)) - 1));
    }
    return found;
  }

  /** Returns a text without the marks of tags, and without the white space that belongs to them. */
  static String withoutTags(String text) {
    return TAG.matcher(text).replaceAll("");
  }
}
