package org.nmt4j.synthetic.meaning;

import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.InvariantWord;

/** Where something happens, or where to. */
public sealed interface PlaceAdverbial {

  /** The number of this part of the sentence. */
  int id();

  /** Whether it says where to. */
  boolean direction();

  /**
   * A kind of place.
   *
   * @param id the number of this part of the sentence
   * @param direction whether it says where to
   * @param spot the kind
   * @param determiner which of its kind
   */
  record Spot(
      int id, boolean direction, org.nmt4j.synthetic.lexicon.Spot spot, Determiner determiner)
      implements PlaceAdverbial {}

  /**
   * A town.
   *
   * @param id the number of this part of the sentence
   * @param direction whether it says where to
   * @param town which
   */
  record Town(int id, boolean direction, InvariantWord town) implements PlaceAdverbial {}
}
