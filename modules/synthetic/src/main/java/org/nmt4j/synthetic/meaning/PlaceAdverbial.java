package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.InvariantWord;

/** The place or the direction of an event. */
public sealed interface PlaceAdverbial {

  /** Returns the id of this part, which is unique in the sentence. */
  int id();

  /** Returns whether this is a direction and not a place. */
  boolean direction();

  /**
   * A place that a noun names.
   *
   * @param id the id of this part, unique in the sentence
   * @param direction whether this is a direction and not a place
   * @param spot the noun of the place and its prepositions
   * @param determiner the determiner of the noun
   */
  record Spot(
      int id, boolean direction, org.nmt4j.synthetic.lexicon.Spot spot, Determiner determiner)
      implements PlaceAdverbial {}

  /**
   * A town.
   *
   * @param id the id of this part, unique in the sentence
   * @param direction whether this is a direction and not a place
   * @param town the town
   */
  record Town(int id, boolean direction, InvariantWord town) implements PlaceAdverbial {}
}
