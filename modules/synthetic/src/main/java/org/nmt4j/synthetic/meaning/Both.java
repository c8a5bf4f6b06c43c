package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/**
 * Two phrases joined by "and".
 *
 * @param id the id of this part, unique in the sentence
 * @param first the first phrase
 * @param second the second phrase
 */
public record Both(int id, NounPhrase first, NounPhrase second) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_PLURAL;
  }
}
