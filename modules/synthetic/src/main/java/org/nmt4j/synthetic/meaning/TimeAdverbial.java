package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.TimeWord;

/** When something happens. */
public sealed interface TimeAdverbial {

  /** The number of this part of the sentence. */
  int id();

  /**
   * A fixed phrase.
   *
   * @param id the number of this part of the sentence
   * @param word the phrase
   */
  record Phrase(int id, TimeWord word) implements TimeAdverbial {}

  /**
   * An hour of the clock.
   *
   * @param id the number of this part of the sentence
   * @param hour from 1 to 12
   */
  record Hour(int id, int hour) implements TimeAdverbial {}

  /** Whether it makes a habit of what happens. */
  default boolean isHabit() {
    return this instanceof Phrase phrase && phrase.word().habit();
  }

  /** Whether English says it before the verb. */
  default boolean isBeforeVerb() {
    return this instanceof Phrase phrase && phrase.word().beforeVerb();
  }
}
