package org.nmt4j.documents.po;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The directives of {@code printf} in a message, such as {@code %s}. A directive without a number
 * takes the next argument. Directives that have another order in the translation get numbers.
 */
final class FormatDirectives {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "%(?:%|(\\d+\\$)?[-+ #0'I]*(?:\\*|\\d+)?(?:\\.(?:\\*|\\d+)?)?"
              + "(?:hh|h|ll|l|L|q|j|z|t)?[a-zA-Z]|<[A-Z0-9a-z]+>)");

  /** The flags of formats whose directives may have numbers, such as {@code %2$s}. */
  private static final Set<String> NUMBERED =
      Set.of(
          "boost-format",
          "c-format",
          "elisp-format",
          "gcc-internal-format",
          "java-printf-format",
          "javascript-format",
          "librep-format",
          "objc-format",
          "perl-format",
          "php-format",
          "tcl-format");

  /** The flags of formats whose directives take their arguments in order. */
  private static final Set<String> ORDERED =
      Set.of("awk-format", "lua-format", "python-format", "ruby-format");

  private FormatDirectives() {}

  /** Returns the directives of a text that take an argument. */
  static List<String> of(String text) {
    return DIRECTIVE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(each -> !each.equals("%%") && !each.equals("%m"))
        .toList();
  }

  /**
   * Returns a translation whose directives take the same arguments as those of the source.
   *
   * @param flags the flags of the message, such as {@code c-format}
   * @param source the source message
   * @param translation its translation
   * @return the translation, with numbered directives if their order differs; null if its
   *     directives are not those of the source, or cannot be numbered
   */
  static String fitted(Collection<String> flags, String source, String translation) {
    if (flags.stream().anyMatch(NUMBERED::contains)) {
      return fitted(source, translation);
    } else if (flags.stream().anyMatch(ORDERED::contains)) {
      return of(source).equals(of(translation)) ? translation : null;
    }
    return translation;
  }

  /**
   * Returns a translation whose directives take the same arguments as those of the source.
   *
   * @param source the source message
   * @param translation its translation
   * @return the translation, with numbered directives if their order differs; null if its
   *     directives are not those of the source, or cannot be numbered
   */
  static String fitted(String source, String translation) {
    List<String> wanted = of(source);
    List<String> found = of(translation);
    if (wanted.equals(found)) {
      return translation;
    } else if (!sorted(wanted).equals(sorted(found))
        || wanted.stream().anyMatch(each -> each.contains("*") || each.contains("$"))) {
      return sorted(wanted).equals(sorted(found)) && isNumbered(wanted) ? translation : null;
    }
    List<String> left = new ArrayList<>(wanted);
    return DIRECTIVE
        .matcher(translation)
        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(numbered(match, left)));
  }

  private static boolean isNumbered(List<String> directives) {
    return directives.stream().allMatch(each -> each.contains("$"));
  }

  /** Returns a directive with the number of its argument, and marks this argument as used. */
  private static String numbered(MatchResult directive, List<String> left) {
    String text = directive.group();
    int at = left.indexOf(text);
    if (at < 0) {
      return text;
    }
    left.set(at, "");
    return "%" + (at + 1) + "$" + text.substring(1);
  }

  private static String sorted(List<String> directives) {
    return directives.stream().sorted().collect(Collectors.joining(" "));
  }
}
