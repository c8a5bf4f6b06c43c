package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.TimeWord;

/** The time of an event. */
public sealed interface TimeAdverbial {

  /** Returns the id of this part, which is unique in the sentence. */
  int id();

  /**
   * A fixed phrase.
   *
   * @param id the id of this part, unique in the sentence
   * @param word the phrase
   */
  record Phrase(int id, TimeWord word) implements TimeAdverbial {}

  /**
   * An hour of the clock.
   *
   * @param id the id of this part, unique in the sentence
   * @param hour the hour, from 1 to 12
   */
  record Hour(int id, int hour) implements TimeAdverbial {}

  /** Returns whether the time makes the event a habit. */
  default boolean isHabit() {
    return this instanceof Phrase phrase && phrase.word().habit();
  }

  /** Returns whether English puts the time before the verb. */
  default boolean isBeforeVerb() {
    return this instanceof Phrase phrase && phrase.word().beforeVerb();
  }
}
