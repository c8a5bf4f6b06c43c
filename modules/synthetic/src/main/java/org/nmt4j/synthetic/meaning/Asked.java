package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/**
 * Who or what, in a question.
 *
 * @param id the number of this part of the sentence
 * @param person who rather than what
 */
public record Asked(int id, boolean person) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_SINGULAR;
  }
}
