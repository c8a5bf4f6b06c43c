package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/** A noun phrase: the subject or an object of a verb. */
public sealed interface NounPhrase permits Common, Named, Pronoun, Both, Asked, Related, Price {

  /** Returns the id of this part, which is unique in the sentence. */
  int id();

  /** Returns the person and number of a verb with this subject. */
  Agreement agreement();

  /**
   * Returns whether the phrase is definite. Prices, and nouns after an indefinite determiner or
   * none, are not.
   */
  default boolean isDefinite() {
    return !(this instanceof Price)
        && !(this instanceof Common common && !common.determiner().isDefinite());
  }
}
