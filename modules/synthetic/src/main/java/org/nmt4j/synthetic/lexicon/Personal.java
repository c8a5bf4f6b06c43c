package org.nmt4j.synthetic.lexicon;

/**
 * Personal pronouns. The polite {@code Sie}, the plural {@code ihr} and the neuter are left out.
 * The English for a German pronoun therefore never depends on another sentence.
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

  /** Returns person and number. */
  public Agreement agreement() {
    return agreement;
  }

  /** Returns the German form. */
  public String german(Case wanted) {
    return switch (wanted) {
      case NOMINATIVE -> nominative;
      case ACCUSATIVE -> accusative;
      case DATIVE -> dative;
    };
  }

  /** Returns the English form, for the subject or for any other phrase. */
  public String english(boolean asSubject) {
    return asSubject ? subject : object;
  }

  /** Returns whether the German nominative differs from the accusative. */
  public boolean isVisiblyNominative() {
    return !nominative.equals(accusative);
  }
}
