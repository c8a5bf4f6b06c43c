package org.nmt4j.synthetic.lexicon;

/**
 * Personal pronouns. The polite Sie, the plural ihr, the neuter and all ways to say them are left
 * out: what a German pronoun means in English never depends on another sentence.
 */
public enum Personal {
  I(Person.FIRST, GrammaticalNumber.SINGULAR, "ich", "mich", "mir", "I", "me"),
  YOU(Person.SECOND, GrammaticalNumber.SINGULAR, "du", "dich", "dir", "you", "you"),
  HE(Person.THIRD, GrammaticalNumber.SINGULAR, "er", "ihn", "ihm", "he", "him"),
  SHE(Person.THIRD, GrammaticalNumber.SINGULAR, "sie", "sie", "ihr", "she", "her"),
  WE(Person.FIRST, GrammaticalNumber.PLURAL, "wir", "uns", "uns", "we", "us"),
  THEY(Person.THIRD, GrammaticalNumber.PLURAL, "sie", "sie", "ihnen", "they", "them");

  private final Agreement agreement;
  private final String nominative;
  private final String accusative;
  private final String dative;
  private final String subject;
  private final String object;

  Personal(
      Person person,
      GrammaticalNumber count,
      String nominative,
      String accusative,
      String dative,
      String subject,
      String object) {
    this.agreement = new Agreement(person, count);
    this.nominative = nominative;
    this.accusative = accusative;
    this.dative = dative;
    this.subject = subject;
    this.object = object;
  }

  /** Person and number. */
  public Agreement agreement() {
    return agreement;
  }

  /** The German form. */
  public String german(Case wanted) {
    return switch (wanted) {
      case NOMINATIVE -> nominative;
      case ACCUSATIVE -> accusative;
      case DATIVE -> dative;
    };
  }

  /** The English form, of the subject or of anything else. */
  public String english(boolean asSubject) {
    return asSubject ? subject : object;
  }

  /** Whether the German nominative cannot be an accusative. */
  public boolean isVisiblyNominative() {
    return !nominative.equals(accusative);
  }
}
