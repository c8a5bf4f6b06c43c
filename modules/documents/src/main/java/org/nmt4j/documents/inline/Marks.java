package org.nmt4j.documents.inline;

import java.util.regex.Pattern;

/**
 * The marks that stand for placeholders in the text that a model reads, such as {@code ｟1｠}. They
 * follow the convention of the OpenNMT Tokenizer for protected text.
 */
public final class Marks {
  static final Pattern PATTERN = Pattern.compile("｟(\\d{1,4})｠");

  private Marks() {}

  /**
   * Returns a mark.
   *
   * @param number the number of the placeholder in its text, from 1
   * @return the mark, such as {@code ｟1｠}
   */
  public static String text(int number) {
    return "｟" + number + "｠";
  }
}
