package org.nmt4j.synthetic.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Cards that are drawn without replacement. They are put back once all are gone, so that no card is
 * much rarer than others.
 */
final class Deck<T> {

  private final Dice dice;
  private final List<T> cards;
  private int left;

  Deck(Dice dice, List<T> cards) {
    this.dice = dice;
    this.cards = new ArrayList<>(cards);
    this.left = cards.size();
  }

  T draw() {
    if (left == 0) {
      left = cards.size();
    }
    int place = dice.below(left);
    left--;
    T drawn = cards.get(place);
    cards.set(place, cards.get(left));
    cards.set(left, drawn);
    return drawn;
  }
}
