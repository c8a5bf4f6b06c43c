package org.nmt4j.synthetic.lexicon;

/**
 * The complements that a German verb takes besides its subject.
 *
 * @param recipient whether a recipient in the dative precedes the object
 * @param object whether there is an object
 * @param preposition the preposition before the object, as in "warten auf"; empty for most verbs
 * @param objectCase the case of the object
 */
public record Frame(boolean recipient, boolean object, String preposition, Case objectCase) {

  static final Frame INTRANSITIVE = new Frame(false, false, "", Case.ACCUSATIVE);
  static final Frame ACCUSATIVE = new Frame(false, true, "", Case.ACCUSATIVE);
  static final Frame DATIVE = new Frame(false, true, "", Case.DATIVE);
  static final Frame DITRANSITIVE = new Frame(true, true, "", Case.ACCUSATIVE);

  static Frame prepositional(String preposition, Case objectCase) {
    return new Frame(false, true, preposition, objectCase);
  }

  /** Returns whether a preposition precedes the object. */
  public boolean isPrepositional() {
    return !preposition.isEmpty();
  }

  /** Returns whether the object is a bare accusative, the only one that {@code kein} can negate. */
  public boolean isAccusative() {
    return object && !isPrepositional() && objectCase == Case.ACCUSATIVE;
  }
}
