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
 * Finds lines of scripts without spaces between words if the tokenizer leaves whole clauses as one
 * token. Text that is already divided into words is not reported.
 */
final class UndividedText {
  /** The smallest character of these scripts. */
  private static final int FIRST = 0x0E00;

  /** Scripts whose words have about two characters. */
  private static final Set<UnicodeScript> SHORT_WORDS =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** Scripts whose words have about five characters, vowel signs included. */
  private static final Set<UnicodeScript> LONG_WORDS =
      EnumSet.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  /** The mean length in characters above which tokens count as clauses. */
  private static final int SHORT = 4;

  private static final int LONG = 8;

  /**
   * The least share of all lines, in percent; a smaller share is foreign text within another
   * language.
   */
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
            String.format(
                Locale.ROOT,
                "have whole clauses as one token: tokenizer: %s divides no text without spaces",
                tokenizer));
  }

  /** Checks a line. */
  void add(String line, String place) {
    if (line.chars().noneMatch(c -> c >= FIRST)) {
      return;
    }
    if (isUndivided(pipeline.words(line))) {
      tally.add(place);
    }
  }

  private boolean isUndivided(List<String> words) {
    Set<UnicodeScript> seen = EnumSet.noneOf(UnicodeScript.class);
    int characters = 0;
    int concerned = 0;
    for (String word : words) {
      int before = characters;
      for (int c : word.codePoints().filter(c -> c >= FIRST).toArray()) {
        UnicodeScript script = UnicodeScript.of(c);
        if (SHORT_WORDS.contains(script) || LONG_WORDS.contains(script)) {
          characters++;
          seen.add(script);
        }
      }
      concerned += characters > before ? 1 : 0;
    }
    boolean isShort = seen.stream().anyMatch(SHORT_WORDS::contains);
    boolean isUndivided = characters > concerned * (isShort ? SHORT : LONG);
    if (isUndivided) {
      scripts.addAll(seen);
    }
    return isUndivided;
  }

  /** Returns a warning if enough lines are undivided; otherwise an empty list. */
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
                    String.format(
                        Locale.ROOT,
                        "%s (%s); tokenization.%s.tokenizer: char does",
                        each.message(),
                        names,
                        side),
                    each.examples()))
        .toList();
  }
}
