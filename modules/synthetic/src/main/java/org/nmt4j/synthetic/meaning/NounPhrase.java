package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/** Who or what: something that can be the subject or object of a verb. */
public sealed interface NounPhrase permits Common, Named, Pronoun, Both, Asked, Related, Price {

  /** The number of this part of the sentence; no other part has it. */
  int id();

  /** Person and number of the verb whose subject it is. */
  Agreement agreement();

  /** Whether one knows who or what is meant: names, pronouns, and nouns after the right words. */
  default boolean isDefinite() {
    return !(this instanceof Price)
        && !(this instanceof Common common && !common.determiner().isDefinite());
  }
}
