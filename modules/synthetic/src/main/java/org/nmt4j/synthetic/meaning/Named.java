package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.Title;

/**
 * A person with a name.
 *
 * @param id the id of this part, unique in the sentence
 * @param title the title before the name
 * @param name the name
 */
public record Named(int id, Title title, String name) implements NounPhrase {

  @Override
  public Agreement agreement() {
    return Agreement.THIRD_SINGULAR;
  }
}
