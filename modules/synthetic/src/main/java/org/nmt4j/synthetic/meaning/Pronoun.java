package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.Personal;

/**
 * A personal pronoun.
 *
 * @param id the id of this part, unique in the sentence
 * @param personal the pronoun
 */
public record Pronoun(int id, Personal personal) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return personal.agreement();
  }
}
