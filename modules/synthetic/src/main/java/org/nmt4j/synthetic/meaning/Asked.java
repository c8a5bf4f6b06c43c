package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;

/**
 * The phrase "who" or "what" in a question.
 *
 * @param id the id of this part, unique in the sentence
 * @param person whether the phrase is "who" and not "what"
 */
public record Asked(int id, boolean person) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_SINGULAR;
  }
}
