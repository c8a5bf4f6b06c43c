package org.nmt4j.synthetic.german;

import static org.nmt4j.synthetic.text.Part.of;

import java.util.Map;
import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.meaning.PlaceAdverbial;
import org.nmt4j.synthetic.meaning.TimeAdverbial;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/** Realizes times and places in German. */
final class GermanAdverbial {

  /** The contractions of a preposition and a definite article. */
  private static final Map<String, String> CONTRACTIONS =
      Map.of(
          "in dem", "im", "in das", "ins", "an dem", "am", "an das", "ans", "zu dem", "zum",
          "zu der", "zur");

  private GermanAdverbial() {}

  static Phrase time(TimeAdverbial time) {
    if (time instanceof TimeAdverbial.Phrase phrase) {
      return new Phrase().addFixed(phrase.word().german(), time.id());
    } else if (time instanceof TimeAdverbial.Hour hour) {
      return new Phrase().addFixed("um " + hour.hour() + " Uhr", time.id());
    }
    throw new IllegalArgumentException("no German for " + time);
  }

  static Phrase place(PlaceAdverbial place) {
    int id = place.id();
    if (place instanceof PlaceAdverbial.Town town) {
      return new Phrase()
          .add(town.direction() ? "nach" : "in", of(id, Role.PREPOSITION))
          .add(town.town().german(), of(id, Role.NOUN));
    } else if (place instanceof PlaceAdverbial.Spot spot) {
      return spot(spot);
    }
    throw new IllegalArgumentException("no German for " + place);
  }

  private static Phrase spot(PlaceAdverbial.Spot spot) {
    int id = spot.id();
    Noun noun = spot.spot().noun();
    Case wanted = spot.direction() ? spot.spot().toCase() : Case.DATIVE;
    String preposition = spot.direction() ? spot.spot().to() : spot.spot().at();
    String article =
        Endings.determiner(spot.determiner(), noun.gender(), GrammaticalNumber.SINGULAR, wanted);
    String contraction = CONTRACTIONS.get(preposition + " " + article);
    Phrase phrase = new Phrase();
    if (contraction != null && spot.determiner() == Determiner.DEFINITE) {
      phrase.add(contraction, of(id, Role.PREPOSITION), of(id, Role.DETERMINER));
    } else {
      phrase.add(preposition, of(id, Role.PREPOSITION)).add(article, of(id, Role.DETERMINER));
    }
    return phrase.add(noun.german(wanted, GrammaticalNumber.SINGULAR), of(id, Role.NOUN));
  }
}
