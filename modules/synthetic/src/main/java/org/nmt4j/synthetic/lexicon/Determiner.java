package org.nmt4j.synthetic.lexicon;

/** What a noun phrase begins with. */
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
  /** Plurals only. */
  MANY("viel", "many", "many"),
  /** Nothing: plurals, what is not counted, and after a number. */
  BARE("", "", "");

  private final String german;
  private final String singular;
  private final String plural;

  Determiner(String german, String singular, String plural) {
    this.german = german;
    this.singular = singular;
    this.plural = plural;
  }

  /** The German stem, before endings. */
  public String germanStem() {
    return german;
  }

  /** The English word; empty for none. "a" may become "an" before a vowel. */
  public String english(GrammaticalNumber count) {
    return count == GrammaticalNumber.SINGULAR ? singular : plural;
  }

  /** Whether one knows which one is meant. */
  public boolean isDefinite() {
    return switch (this) {
      case DEFINITE, THIS, MY, YOUR, HIS, HER, OUR -> true;
      case INDEFINITE, EVERY, MANY, BARE -> false;
    };
  }

  /** Whether kein takes its place when an object is negated. */
  public boolean isNegatable() {
    return this == INDEFINITE || this == BARE;
  }
}
