package org.nmt4j.synthetic.lexicon;

/** The person and number of a subject, with which its finite verb agrees. */
public record Agreement(Person person, GrammaticalNumber count) {

  /** Third person singular: names and most nouns. */
  public static final Agreement THIRD_SINGULAR =
      new Agreement(Person.THIRD, GrammaticalNumber.SINGULAR);

  /** Third person plural. */
  public static final Agreement THIRD_PLURAL =
      new Agreement(Person.THIRD, GrammaticalNumber.PLURAL);

  /** Returns whether the subject is a plural. */
  public boolean isPlural() {
    return count == GrammaticalNumber.PLURAL;
  }

  /** Returns whether this is the third person singular, which English marks with "s". */
  public boolean isThirdSingular() {
    return equals(THIRD_SINGULAR);
  }
}
