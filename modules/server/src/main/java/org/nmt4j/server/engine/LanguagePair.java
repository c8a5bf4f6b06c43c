package org.nmt4j.server.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A direction of translation.
 *
 * @param source the code of the source language, such as {@code de} or {@code pt-BR}
 * @param target the code of the target language
 */
public record LanguagePair(String source, String target) {
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  /**
   * Checks the codes.
   *
   * @throws IllegalArgumentException if a code does not have the form of a language code
   */
  public LanguagePair {
    requireCode(source);
    requireCode(target);
  }

  private static void requireCode(String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "found the language \"" + code + "\", expected a code such as de");
    }
  }

  /**
   * Reads a pair such as {@code de-en} or {@code en-pt-BR}. Returns empty if the text is not a
   * pair. The target begins after the first hyphen that has a valid code on both sides.
   */
  public static Optional<LanguagePair> parse(String text) {
    for (int hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
      String source = text.substring(0, hyphen);
      String target = text.substring(hyphen + 1);
      if (CODE.matcher(source).matches() && CODE.matcher(target).matches()) {
        return Optional.of(new LanguagePair(source, target));
      }
    }
    return Optional.empty();
  }

  /** Returns both codes with a hyphen between them. */
  @Override
  public String toString() {
    return source + "-" + target;
  }
}
