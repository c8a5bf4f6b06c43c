package org.nmt4j.synthetic.lexicon;

/**
 * The forms of a German verb.
 *
 * @param prefix what a separable verb leaves at the end of the clause; empty for others
 * @param infinitive without the prefix
 * @param present finite forms, without the prefix
 * @param participle with the prefix
 * @param imperative what one tells one person to do, without the prefix
 * @param auxiliary of the perfect, in the present: sein or haben
 */
public record GermanVerb(
    String prefix,
    String infinitive,
    Paradigm present,
    String participle,
    String imperative,
    Paradigm auxiliary) {

  /** A verb whose finite forms follow from the third person singular. */
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

  /** The infinitive as one looks it up, which names the verb. */
  public String lemma() {
    return prefix + infinitive;
  }
}
