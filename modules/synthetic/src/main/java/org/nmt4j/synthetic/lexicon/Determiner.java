package org.nmt4j.synthetic.lexicon;

/** The determiners at the beginning of noun phrases. */
public enum Determiner {
  DEFINITE("d", "the", "the"),
  INDEFINITE("ein", "a", "a"),
  THIS("dies", "this", "these"),
  EVERY("jed", "every", "every"),
  MY("mein", "my", "my"),
  YOUR("dein", "your", "your"),
  HIS("sein", "his", "his"),
  HER("ihr", "her", "her"),
  OUR("unser", "our", "our"),
  /** For plurals only. */
  MANY("viel", "many", "many"),
  /** No determiner: for plurals, mass nouns, and nouns after a number. */
  BARE("", "", "");

  private final String german;
  private final String singular;
  private final String plural;

  Determiner(String german, String singular, String plural) {
    this.german = german;
    this.singular = singular;
    this.plural = plural;
  }

  /** Returns the German stem, without an ending. */
  public String germanStem() {
    return german;
  }

  /** Returns the English word; empty for none. Callers change "a" to "an" before a vowel. */
  public String english(GrammaticalNumber count) {
    return count == GrammaticalNumber.SINGULAR ? singular : plural;
  }

  /** Returns whether the determiner is definite. */
  public boolean isDefinite() {
    return switch (this) {
      case DEFINITE, THIS, MY, YOUR, HIS, HER, OUR -> true;
      case INDEFINITE, EVERY, MANY, BARE -> false;
    };
  }

  /** Returns whether {@code kein} replaces the determiner when an object is negated. */
  public boolean isNegatable() {
    return this == INDEFINITE || this == BARE;
  }
}
