package org.nmt4j.cli.check;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.tokenization.TextPipeline;

/**
 * Finds lines of scripts that write no spaces between words, whose tokenizer leaves whole clauses
 * as one token. Text that was divided into words before is not found.
 */
final class UndividedText {
  /** No character of these scripts is below this one. */
  private static final int FIRST = 0x0E00;

  /** Words of these scripts are short. */
  private static final Set<UnicodeScript> SHORT_WORDS =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA);

  private static final Set<UnicodeScript> LONG_WORDS =
      EnumSet.of(
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private static final int LONG_FOR_SHORT_WORDS = 6;
  private static final int LONG = 16;

  /** Of all lines, in percent: less is foreign text within another language. */
  private static final int LEAST_PERCENT = 5;

  private final String side;
  private final TextPipeline pipeline;
  private final Tally tally;
  private final Set<UnicodeScript> scripts = new TreeSet<>();

  UndividedText(String side, TextPipeline pipeline, TokenizerType tokenizer) {
    this.side = side;
    this.pipeline = pipeline;
    this.tally =
        new Tally(
            side + " lines",
            "have whole clauses as one token: tokenizer: %s divides no text without spaces"
                .formatted(tokenizer));
  }

  /** Looks at a line. */
  void add(String line, String place) {
    if (line.chars().noneMatch(c -> c >= FIRST)) {
      return;
    }
    if (pipeline.words(line).stream().anyMatch(this::isUndivided)) {
      tally.add(place);
    }
  }

  private boolean isUndivided(String word) {
    int inShort = 0;
    int inLong = 0;
    Set<UnicodeScript> seen = EnumSet.noneOf(UnicodeScript.class);
    for (int c : word.codePoints().filter(c -> c >= FIRST).toArray()) {
      UnicodeScript script = UnicodeScript.of(c);
      boolean isShort = SHORT_WORDS.contains(script);
      if (isShort || LONG_WORDS.contains(script)) {
        inShort += isShort ? 1 : 0;
        inLong++;
        seen.add(script);
      }
    }
    boolean isLong = inShort >= LONG_FOR_SHORT_WORDS || inLong >= LONG;
    if (isLong) {
      scripts.addAll(seen);
    }
    return isLong;
  }

  /** The warning, if enough lines are concerned. */
  List<Finding> findings(String corpus, int lines) {
    String names =
        scripts.stream()
            .map(
                script ->
                    script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return tally.warningFrom(LEAST_PERCENT, corpus, lines).stream()
        .map(
            each ->
                new Finding(
                    corpus,
                    false,
                    "%s (%s); tokenization.%s.tokenizer: char does"
                        .formatted(each.message(), names, side),
                    each.examples()))
        .toList();
  }
}
