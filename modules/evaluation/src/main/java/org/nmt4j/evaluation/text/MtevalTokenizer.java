package org.nmt4j.evaluation.text;

import java.util.List;

/** The tokenizer {@code 13a}: the rules of mteval-v13a.pl of NIST, as used by WMT. */
public final class MtevalTokenizer {

  private MtevalTokenizer() {}

  /** Returns the tokens of a segment. */
  public static List<String> tokenize(String segment) {
    String text = segment.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
    // The rules for periods and commas need a neighbour at both ends.
    return WesternRules.tokenize(" " + withoutEntities(text) + " ");
  }

  /** Replaces the XML entities for quote, ampersand, less-than and greater-than. */
  public static String withoutEntities(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&quot;", "\"")
            .replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
  }
}
