package org.nmt4j.tokenization.sentence;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether a full stop ends its sentence, if a new sentence could begin after it.
 *
 * <p>A title never ends a sentence, nor does a number that is the first word. An ordinal, an
 * initial or a dotted abbreviation such as {@code z.B.} ends a sentence only before a word that
 * often begins sentences. A word that is an abbreviation before numbers ends a sentence unless a
 * digit follows. For any other listed abbreviation, the sentence ends before a word that often
 * begins sentences; otherwise the {@link FullStopJudge} decides. The same holds for a short word
 * without a vowel, which may be an abbreviation that no list contains. Every other word ends a
 * sentence.
 */
final class FullStopRules {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final Pattern ORDINAL = Pattern.compile("\\p{Nd}{1,2}|[IVX]{1,6}");
  private static final Pattern DOTTED = Pattern.compile("(\\p{L}{1,3}\\.)+\\p{L}{1,3}");
  private static final Pattern NO_VOWEL =
      Pattern.compile("[B-DF-HJ-NP-TV-XZ]?[b-df-hj-kmnp-qst-tv-xzß]{1,4}");

  private static final int LONGEST_DOTTED = 20;

  /** The number of characters before the full stop that the judge sees. */
  private static final int BEFORE = 100;

  private static final int AFTER = 60;

  private final LanguageRules language;
  private final FullStopJudge judge;

  FullStopRules(LanguageRules language, FullStopJudge judge) {
    this.language = language;
    this.judge = judge;
  }

  /**
   * Returns whether the sentence ends.
   *
   * @param place the full stop
   * @param next the word after the full stop, in lower case; empty if no letter follows
   * @return true if the full stop ends the sentence
   */
  boolean isEnd(PossibleEnd place, String next) {
    String word = place.word();
    String lower = word.toLowerCase(Locale.ROOT);
    boolean starts = language.starters().contains(next);
    boolean isNumber = NUMBER.matcher(word).matches();
    if (language.titles().contains(lower) || isNumber && place.isFirstWord()) {
      return false;
    }
    if (isOrdinal(word) || isInitial(word) || isDotted(word)) {
      return starts;
    }
    if (language.numbered().contains(lower)) {
      return !startsWithDigit(place);
    }
    boolean isDoubtful =
        language.abbreviations().contains(lower)
            || word.length() > 1 && NO_VOWEL.matcher(word).matches();
    return !isDoubtful || starts || isEndForJudge(place);
  }

  private boolean isEndForJudge(PossibleEnd place) {
    int from = Math.max(place.start(), place.stop() - BEFORE);
    int to = Math.min(place.text().length(), place.next() + AFTER);
    return judge.endsSentence(place.text().substring(from, to), place.stop() - from);
  }

  private static boolean isDotted(String word) {
    return word.length() <= LONGEST_DOTTED && DOTTED.matcher(word).matches();
  }

  private boolean isOrdinal(String word) {
    return language.ordinals() && ORDINAL.matcher(word).matches();
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1
        && (Character.isUpperCase(word.codePointAt(0))
            || Character.isLowerCase(word.codePointAt(0)));
  }

  private static boolean startsWithDigit(PossibleEnd place) {
    int first = Stops.afterOpeners(place.text(), place.next());
    return first < place.text().length() && Character.isDigit(place.text().charAt(first));
  }
}
