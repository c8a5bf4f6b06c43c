package org.nmt4j.tokenization.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a text by rules. A sentence ends after a full stop, a question mark or an
 * exclamation mark, and after closing quotes and brackets that follow it. White space and a
 * possible beginning of a sentence must follow. Marks of scripts without spaces need no white
 * space. A sentence can begin with any character except a small letter, a stop, or a mark such as a
 * comma. It can begin with a small letter if the text has no capitals. {@link FullStopRules}
 * decides about a single full stop, which may belong to an abbreviation or a number.
 *
 * <p>Several threads may use a splitter at the same time.
 */
public final class SentenceSplitter {
  /** The number of words after a quotation that are searched for a verb of speech. */
  private static final int SPEECH_WORDS = 6;

  /** The number of characters that contain these words. */
  private static final int SPEECH_LENGTH = 100;

  private static final Pattern SPACES = Pattern.compile("[^\\p{L}]+");

  private final LanguageRules language;
  private final FullStopRules fullStops;

  private SentenceSplitter(LanguageRules language, FullStopJudge judge) {
    this.language = language;
    this.fullStops = new FullStopRules(language, judge);
  }

  /**
   * Returns the splitter of a language. The splitter asks a model of OpenNLP about full stops that
   * the rules cannot judge. There are models for German and English.
   *
   * @param language the code of the language, such as {@code de}; {@code und} for an unknown
   *     language
   * @return the splitter; a language without rules gets the rules of all languages
   */
  public static SentenceSplitter of(String language) {
    String code = language.split("-", 2)[0];
    Optional<FullStopJudge> judge = OpenNlpJudge.of(code).map(each -> each);
    return new SentenceSplitter(LanguageRules.of(code), judge.orElse(FullStopJudge.NEVER_AN_END));
  }

  /**
   * Splits a text into its sentences.
   *
   * @param text any text
   * @return the sentences in order
   */
  public List<String> split(String text) {
    return sentences(text).stream().map(each -> each.in(text)).toList();
  }

  /**
   * Finds the sentences of a text.
   *
   * @param text any text
   * @return the sentences in order; none is empty or has white space at an end. There is only white
   *     space between them. A text of white space has no sentences
   */
  public List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    boolean hasCapitals = text.codePoints().anyMatch(Character::isUpperCase);
    int start = Stops.afterSpace(text, 0);
    for (int i = start; i < text.length(); i++) {
      if (!Stops.isStop(text.charAt(i))) {
        continue;
      }
      PossibleEnd place = PossibleEnd.of(text, hasCapitals, start, i);
      if (place.next() < text.length() && isEnd(place)) {
        sentences.add(new Sentence(start, place.closed()));
        start = place.next();
      }
      i = place.closed() - 1;
    }
    int end = Stops.beforeSpace(text, text.length());
    if (start < end) {
      sentences.add(new Sentence(start, end));
    }
    return sentences;
  }

  private boolean isEnd(PossibleEnd place) {
    return place.isUnspaced() ? isUnspacedEnd(place) : isSpacedEnd(place);
  }

  /**
   * Returns whether a mark of a script without spaces ends the sentence. A mark before closing
   * quotes ends no sentence if the sentence continues after the quotes.
   */
  private static boolean isUnspacedEnd(PossibleEnd place) {
    char next = place.text().charAt(place.next());
    if (Stops.isContinuing(next)) {
      return false;
    }
    boolean isQuoted = place.closed() > place.stopped();
    boolean isNumber = Character.isDigit(next) && place.stop() > 0 && place.isAfterDigit();
    return (!isQuoted || place.isSpaced() || Stops.isOpener(next))
        && !(isNumber && !place.isSpaced());
  }

  private boolean isSpacedEnd(PossibleEnd place) {
    int first = Stops.afterOpeners(place.text(), place.next());
    if (!place.isSpaced() || first == place.text().length() || !place.isBeginning(first)) {
      return false;
    }
    String next = place.text().substring(first, Stops.wordEnd(place.text(), first));
    return switch (place.kind()) {
      case FULL_STOP -> fullStops.isEnd(place, next.toLowerCase(Locale.ROOT));
      case ELLIPSIS -> !place.isAfterSpace() || isStarter(next);
      case MARK -> place.closed() == place.stopped() || !isSpeech(place, first);
    };
  }

  private boolean isStarter(String word) {
    return language.starters().contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns whether the sentence begins with a quotation that a clause such as {@code Anna asked.}
   * follows.
   */
  private boolean isSpeech(PossibleEnd place, int from) {
    String text = place.text();
    if (!Stops.isOpener(text.charAt(place.start()))) {
      return false;
    }
    String[] words =
        SPACES.split(
            text.substring(from, Math.min(text.length(), from + SPEECH_LENGTH)), SPEECH_WORDS + 1);
    for (int i = 0; i < Math.min(words.length, SPEECH_WORDS); i++) {
      if (language.speech().contains(words[i].toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
