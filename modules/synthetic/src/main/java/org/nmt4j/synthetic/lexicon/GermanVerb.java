package org.nmt4j.synthetic.lexicon;

/**
 * The forms of a German verb.
 *
 * @param prefix the prefix that a separable verb leaves at the end of the clause; empty for other
 *     verbs
 * @param infinitive the infinitive without the prefix
 * @param present the finite forms of the present, without the prefix
 * @param participle the participle with the prefix
 * @param imperative the imperative singular, without the prefix
 * @param auxiliary the present of the auxiliary of the perfect: {@code sein} or {@code haben}
 */
public record GermanVerb(
    String prefix,
    String infinitive,
    Paradigm present,
    String participle,
    String imperative,
    Paradigm auxiliary) {

  /** Returns a verb whose finite forms follow from the third person singular. */
  static GermanVerb of(String prefix, String infinitive, String third, String participle) {
    String stem = infinitive.substring(0, infinitive.length() - 2);
    boolean needsE = stem.endsWith("t") || stem.endsWith("d");
    return new GermanVerb(
        prefix,
        infinitive,
        Paradigm.present(infinitive, third),
        participle,
        needsE ? stem + "e" : stem,
        Paradigm.HAVE);
  }

  GermanVerb withPresent(Paradigm changed) {
    return new GermanVerb(prefix, infinitive, changed, participle, imperative, auxiliary);
  }

  GermanVerb withImperative(String changed) {
    return new GermanVerb(prefix, infinitive, present, participle, changed, auxiliary);
  }

  GermanVerb withSein() {
    return new GermanVerb(prefix, infinitive, present, participle, imperative, Paradigm.BE);
  }

  /** Returns the infinitive with its prefix, which identifies the verb. */
  public String lemma() {
    return prefix + infinitive;
  }
}
