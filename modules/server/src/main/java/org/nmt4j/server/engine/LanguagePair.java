package org.nmt4j.server.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A direction of translation.
 *
 * @param source the code of the source language, such as {@code de}
 * @param target the code of the target language
 */
public record LanguagePair(String source, String target) {
  private static final String CODE = "[A-Za-z]{2,8}(?:_[A-Za-z0-9]{2,8})*";
  private static final Pattern LANGUAGE = Pattern.compile(CODE);
  private static final Pattern PAIR = Pattern.compile("(" + CODE + ")-(" + CODE + ")");

  /**
   * Checks the codes.
   *
   * @throws IllegalArgumentException if a code is not a word of 2 to 8 letters, with {@code _}
   *     before each further part
   */
  public LanguagePair {
    requireCode(source);
    requireCode(target);
  }

  private static void requireCode(String code) {
    if (!LANGUAGE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "found language \"" + code + "\", expected a code such as de or pt_BR");
    }
  }

  /** Reads a pair such as {@code de-en}. Returns empty if the text is no pair. */
  public static Optional<LanguagePair> parse(String text) {
    Matcher matcher = PAIR.matcher(text);
    return matcher.matches()
        ? Optional.of(new LanguagePair(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** Returns both codes with a hyphen between them. */
  @Override
  public String toString() {
    return source + "-" + target;
  }
}
