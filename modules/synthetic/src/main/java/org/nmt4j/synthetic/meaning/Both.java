package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/**
 * Two phrases joined by and.
 *
 * @param id the number of this part of the sentence
 * @param first the first
 * @param second the second
 */
public record Both(int id, NounPhrase first, NounPhrase second) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_PLURAL;
  }
}
