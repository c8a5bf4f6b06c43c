package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.Title;

/**
 * A person by name.
 *
 * @param id the number of this part of the sentence
 * @param title before the name
 * @param name the name
 */
public record Named(int id, Title title, String name) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_SINGULAR;
  }
}
