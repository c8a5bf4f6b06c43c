package org.nmt4j.evaluation.ter;

import java.util.List;
import java.util.regex.Pattern;
import org.nmt4j.evaluation.text.LowerCase;
import org.nmt4j.evaluation.text.MtevalTokenizer;
import org.nmt4j.evaluation.text.WesternRules;
import org.nmt4j.evaluation.text.Whitespace;

/** Splits segments into words by the rules of the normaliser of tercom. */
record TercomTokenizer(TerOptions options) {
  private static final Pattern MARKS = Pattern.compile("[.,?:;!\"()]");
  // sacreBLEU also has rules for runs of kana. They never match, because they require the beginning
  // of the text, where a space stands.
  private static final Pattern IDEOGRAPHS =
      Pattern.compile(
          "[\u2e80-\u2eff\u31c0-\u31ef\u3200-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f]");
  private static final Pattern ASIAN_MARKS =
      Pattern.compile("[\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb]");
  private static final Pattern FULL_WIDTH_MARKS =
      Pattern.compile("[\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09]");

  /** Returns the words of a hypothesis. */
  List<String> tokenize(String segment) {
    return Whitespace.split(prepare(segment));
  }

  /**
   * Returns the words of a reference. sacreBLEU prepares references twice. The second pass cuts off
   * an {@code 's} that stood before a punctuation mark in the first pass.
   */
  List<String> tokenizeReference(String segment) {
    return Whitespace.split(prepare(prepare(segment)));
  }

  private String prepare(String segment) {
    String text = Whitespace.stripTrailing(segment);
    if (!options.caseSensitive()) {
      text = LowerCase.of(text);
    }
    if (options.normalized()) {
      text = normalized(text);
    }
    if (options.noPunctuation()) {
      text = MARKS.matcher(text).replaceAll("");
      if (options.asianSupport()) {
        text = ASIAN_MARKS.matcher(text).replaceAll("");
        text = FULL_WIDTH_MARKS.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  private String normalized(String segment) {
    String text = segment.replace("\n-", "").replace('\n', ' ');
    text = MtevalTokenizer.withoutEntities(text);
    text = WesternRules.isolateSymbols(" " + text + " ").toString();
    text = text.replace("'s ", " 's ");
    text = WesternRules.isolateBesideNumbers(text).toString();
    if (options.asianSupport()) {
      text = asian(text);
    }
    // The second pass over a reference expects plain spaces.
    return String.join(" ", Whitespace.split(text));
  }

  private static String asian(String western) {
    return apart(FULL_WIDTH_MARKS, apart(ASIAN_MARKS, apart(IDEOGRAPHS, western)));
  }

  private static String apart(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(" $0 ");
  }
}
