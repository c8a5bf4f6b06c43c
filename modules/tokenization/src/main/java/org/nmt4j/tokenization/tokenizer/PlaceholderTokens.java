package org.nmt4j.tokenization.tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens that stand for placeholders and tags in texts of a model that learned to carry them.
 * They are written in the brackets U+FF5F and U+FF60, as protected texts of the OpenNMT Tokenizer
 * are: {@code ｟1｠} to {@code ｟9｠} for placeholders, and {@code ｟b1｠} with {@code ｟/b1｠} to {@code
 * ｟b5｠} with {@code ｟/b5｠} for the tags around a span.
 */
public final class PlaceholderTokens {
  /** The number of different placeholders. */
  public static final int PLACEHOLDERS = 9;

  /** The number of different pairs of tags. */
  public static final int TAGS = 5;

  /** The most words between two tags of a training pair. */
  public static final int LONGEST_SPAN = 3;

  /** Finds a placeholder or a tag. */
  public static final Pattern PATTERN = Pattern.compile("\uFF5F(?:[1-9]|/?b[1-5])\uFF60");

  private static final char OPENING = '\uFF5F';

  /** The first of 32 characters that Unicode reserves for the internal use of programs. */
  private static final char FIRST_RESERVED = '\uFDD0';

  private static final List<String> ALL = list();

  private PlaceholderTokens() {}

  private static List<String> list() {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= PLACEHOLDERS; i++) {
      all.add(placeholder(i));
    }
    for (int i = 1; i <= TAGS; i++) {
      all.add(opening(i));
      all.add(closing(i));
    }
    return List.copyOf(all);
  }

  /** Returns all placeholders and tags. */
  public static List<String> all() {
    return ALL;
  }

  /**
   * Returns a placeholder.
   *
   * @param number from 1 to {@link #PLACEHOLDERS}
   */
  public static String placeholder(int number) {
    return "\uFF5F" + number + "\uFF60";
  }

  /**
   * Returns the tag before a span.
   *
   * @param number from 1 to {@link #TAGS}
   */
  public static String opening(int number) {
    return "\uFF5Fb" + number + "\uFF60";
  }

  /**
   * Returns the tag after a span.
   *
   * @param number from 1 to {@link #TAGS}
   */
  public static String closing(int number) {
    return "\uFF5F/b" + number + "\uFF60";
  }

  /** Returns whether a text is a placeholder or a tag. */
  public static boolean is(String text) {
    return text.indexOf(OPENING) == 0 && PATTERN.matcher(text).matches();
  }

  /**
   * Applies a function to a text, whose placeholders and tags stay.
   *
   * @param text the text
   * @param change a function that keeps the characters U+FDD0 to U+FDE2
   * @return the changed text
   */
  public static String around(String text, UnaryOperator<String> change) {
    if (text.indexOf(OPENING) < 0) {
      return change.apply(text);
    }
    String hidden =
        PATTERN
            .matcher(text)
            .replaceAll(found -> "" + (char) (FIRST_RESERVED + ALL.indexOf(found.group())));
    StringBuilder shown = new StringBuilder();
    for (char character : change.apply(hidden).toCharArray()) {
      int index = character - FIRST_RESERVED;
      if (index >= 0 && index < ALL.size()) {
        shown.append(ALL.get(index));
      } else {
        shown.append(character);
      }
    }
    return shown.toString();
  }

  /** Cuts a text before and after each placeholder and tag. */
  static List<String> isolate(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    int start = 0;
    while (matcher.find()) {
      if (matcher.start() > start) {
        parts.add(text.substring(start, matcher.start()));
      }
      parts.add(matcher.group());
      start = matcher.end();
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }
}
