package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/**
 * An amount of money.
 *
 * @param id the id of this part, unique in the sentence
 * @param cents the amount in hundredths of a euro
 */
public record Price(int id, int cents) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_PLURAL;
  }
}
