package org.nmt4j.synthetic.german;

import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.Gender;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;

/** The endings of articles and adjectives, by gender, number and case. */
final class Endings {

  /** Rows are cases; columns are masculine, feminine, neuter and plural. */
  private static final String[][] STRONG = {
    {"er", "e", "es", "e"}, {"en", "e", "es", "e"}, {"em", "er", "em", "en"}
  };

  private static final String[][] MIXED = {
    {"er", "e", "es", "en"}, {"en", "e", "es", "en"}, {"en", "en", "en", "en"}
  };

  private static final String[][] WEAK = {
    {"e", "e", "e", "en"}, {"en", "e", "e", "en"}, {"en", "en", "en", "en"}
  };

  private static final String[][] ARTICLE = {
    {"der", "die", "das", "die"}, {"den", "die", "das", "die"}, {"dem", "der", "dem", "den"}
  };

  private Endings() {}

  /** Returns the definite article. */
  static String article(Gender gender, GrammaticalNumber count, Case wanted) {
    return ARTICLE[wanted.ordinal()][column(gender, count)];
  }

  /** Returns the relative pronoun, which is the article except in the dative plural. */
  static String relative(Gender gender, GrammaticalNumber count, Case wanted) {
    return wanted == Case.DATIVE && count == GrammaticalNumber.PLURAL
        ? "denen"
        : article(gender, count, wanted);
  }

  /** Returns a determiner with its ending. The determiner must have a word. */
  static String determiner(
      Determiner determiner, Gender gender, GrammaticalNumber count, Case wanted) {
    return switch (determiner) {
      case DEFINITE -> article(gender, count, wanted);
      case THIS, EVERY, MANY -> determiner.germanStem() + strong(gender, count, wanted);
      case INDEFINITE, MY, YOUR, HIS, HER, OUR ->
          determiner.germanStem() + possessive(gender, count, wanted);
      case BARE -> throw new IllegalArgumentException("no determiner to decline");
    };
  }

  /** Returns a form of {@code kein}, which is declined like a possessive. */
  static String kein(Gender gender, GrammaticalNumber count, Case wanted) {
    return "kein" + possessive(gender, count, wanted);
  }

  /** Returns the ending of an adjective after a determiner. */
  static String adjective(
      Determiner determiner, Gender gender, GrammaticalNumber count, Case wanted) {
    return switch (determiner) {
      case DEFINITE, THIS, EVERY -> WEAK[wanted.ordinal()][column(gender, count)];
      case INDEFINITE, MY, YOUR, HIS, HER, OUR -> afterKein(gender, count, wanted);
      case MANY, BARE -> strong(gender, count, wanted);
    };
  }

  /** Returns the ending of an adjective after {@code kein}. */
  static String afterKein(Gender gender, GrammaticalNumber count, Case wanted) {
    return MIXED[wanted.ordinal()][column(gender, count)];
  }

  private static String strong(Gender gender, GrammaticalNumber count, Case wanted) {
    return STRONG[wanted.ordinal()][column(gender, count)];
  }

  /**
   * Returns the ending of a possessive, which is the strong ending, or none where masculine and
   * neuter look alike.
   */
  private static String possessive(Gender gender, GrammaticalNumber count, Case wanted) {
    boolean none =
        count == GrammaticalNumber.SINGULAR
            && (gender == Gender.MASCULINE && wanted == Case.NOMINATIVE
                || gender == Gender.NEUTER && wanted != Case.DATIVE);
    return none ? "" : strong(gender, count, wanted);
  }

  private static int column(Gender gender, GrammaticalNumber count) {
    return count == GrammaticalNumber.PLURAL ? Gender.values().length : gender.ordinal();
  }
}
