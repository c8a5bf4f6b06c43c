package org.nmt4j.synthetic.english;

import static org.nmt4j.synthetic.text.Part.of;

import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.meaning.PlaceAdverbial;
import org.nmt4j.synthetic.meaning.TimeAdverbial;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/** Realizes times and places in English. */
final class EnglishAdverbial {

  private EnglishAdverbial() {}

  static Phrase time(TimeAdverbial time) {
    if (time instanceof TimeAdverbial.Phrase phrase) {
      return new Phrase().addFixed(phrase.word().english(), time.id());
    } else if (time instanceof TimeAdverbial.Hour hour) {
      return new Phrase().addFixed("at " + hour.hour() + " o'clock", time.id());
    }
    throw new IllegalArgumentException("no English for " + time);
  }

  static Phrase place(PlaceAdverbial place) {
    int id = place.id();
    Phrase phrase = new Phrase();
    if (place instanceof PlaceAdverbial.Town town) {
      return phrase
          .add(town.direction() ? "to" : "in", of(id, Role.PREPOSITION))
          .add(town.town().english(), of(id, Role.NOUN));
    } else if (place instanceof PlaceAdverbial.Spot spot) {
      return phrase
          .add(spot.direction() ? "to" : spot.spot().english(), of(id, Role.PREPOSITION))
          .add(spot.determiner().english(GrammaticalNumber.SINGULAR), of(id, Role.DETERMINER))
          .add(spot.spot().noun().english(), of(id, Role.NOUN));
    }
    throw new IllegalArgumentException("no English for " + place);
  }
}
