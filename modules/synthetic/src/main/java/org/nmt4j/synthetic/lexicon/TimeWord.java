package org.nmt4j.synthetic.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An adverbial of time, with the same number of words in German and in English.
 *
 * @param german the German words
 * @param english the English words
 * @param tenses the tenses that the adverbial goes with
 * @param habit whether the adverbial makes an English present simple and not progressive
 * @param beforeVerb whether English puts the adverbial before the verb and not at the end
 * @param front whether a sentence may begin with the adverbial
 */
public record TimeWord(
    String german,
    String english,
    Set<Tense> tenses,
    boolean habit,
    boolean beforeVerb,
    boolean front) {

  private static final List<TimeWord> ALL =
      List.of(
          at("gestern", "yesterday", Tense.PAST),
          at("gestern Abend", "yesterday evening", Tense.PAST),
          at("letzte Woche", "last week", Tense.PAST),
          at("letztes Jahr", "last year", Tense.PAST),
          at("heute", "today", Tense.PAST, Tense.PRESENT, Tense.FUTURE),
          at("jetzt", "now", Tense.PRESENT),
          at("morgen", "tomorrow", Tense.FUTURE),
          at("morgen Abend", "tomorrow evening", Tense.FUTURE),
          at("nächste Woche", "next week", Tense.FUTURE),
          at("bald", "soon", Tense.FUTURE),
          at("am Montag", "on Monday", Tense.PAST, Tense.FUTURE),
          at("am Dienstag", "on Tuesday", Tense.PAST, Tense.FUTURE),
          at("am Freitag", "on Friday", Tense.PAST, Tense.FUTURE),
          at("am Sonntag", "on Sunday", Tense.PAST, Tense.FUTURE),
          habit("jeden Tag", "every day", false, true),
          habit("jeden Abend", "every evening", false, true),
          habit("manchmal", "sometimes", true, true),
          habit("oft", "often", true, false),
          habit("immer", "always", true, false),
          habit("nie", "never", true, false));

  /** Returns all adverbials, in a fixed order. */
  public static List<TimeWord> all() {
    return ALL;
  }

  /**
   * Returns the adverbial with the given German words.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TimeWord of(String german) {
    return ALL.stream()
        .filter(word -> word.german.equals(german))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no time " + german));
  }

  private static TimeWord at(String german, String english, Tense first, Tense... rest) {
    return new TimeWord(german, english, EnumSet.of(first, rest), false, false, true);
  }

  private static TimeWord habit(String german, String english, boolean beforeVerb, boolean front) {
    return new TimeWord(
        german, english, EnumSet.of(Tense.PAST, Tense.PRESENT), true, beforeVerb, front);
  }
}
