package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.lexicon.Person;

/**
 * A relative pronoun.
 *
 * @param id the id of this part, unique in the sentence
 * @param noun the noun that the pronoun stands for
 * @param count singular or plural
 */
public record Related(int id, Noun noun, GrammaticalNumber count) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return new Agreement(Person.THIRD, count);
  }
}
