package org.nmt4j.synthetic.lexicon;

import static org.nmt4j.synthetic.lexicon.SemanticClass.ANIMAL;
import static org.nmt4j.synthetic.lexicon.SemanticClass.DEVICE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.DRINK;
import static org.nmt4j.synthetic.lexicon.SemanticClass.FOOD;
import static org.nmt4j.synthetic.lexicon.SemanticClass.OPENABLE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.PERSON;
import static org.nmt4j.synthetic.lexicon.SemanticClass.PLACE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.ROOM;
import static org.nmt4j.synthetic.lexicon.SemanticClass.TEXT;
import static org.nmt4j.synthetic.lexicon.SemanticClass.THING;
import static org.nmt4j.synthetic.lexicon.SemanticClass.VEHICLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The adjectives. */
public final class Adjectives {

  private static final List<Adjective> ALL =
      List.of(
          adjective("klein", "little", PERSON, ANIMAL, THING, DEVICE, OPENABLE, VEHICLE, PLACE),
          adjective("groß", "big", ANIMAL, FOOD, THING, DEVICE, OPENABLE, VEHICLE, PLACE),
          adjective("alt", "old", PERSON, ANIMAL, TEXT, THING, DEVICE, OPENABLE, VEHICLE, PLACE),
          adjective("jung", "young", PERSON, ANIMAL),
          adjective("neu", "new", TEXT, THING, DEVICE, OPENABLE, VEHICLE),
          adjective("schön", "beautiful", TEXT, THING, PLACE),
          adjective("müde", "tired", PERSON, ANIMAL),
          adjective("krank", "sick", PERSON, ANIMAL),
          adjective("hungrig", "hungry", PERSON, ANIMAL),
          adjective("glücklich", "happy", PERSON),
          adjective("traurig", "sad", PERSON, TEXT),
          adjective("freundlich", "friendly", PERSON),
          adjective("berühmt", "famous", PERSON),
          adjective("klug", "clever", PERSON, ANIMAL),
          adjective("schnell", "fast", ANIMAL, VEHICLE, DEVICE),
          adjective("rot", "red", THING, VEHICLE),
          adjective("blau", "blue", THING, VEHICLE),
          adjective("schwarz", "black", ANIMAL, OPENABLE, THING),
          adjective("weiß", "white", ANIMAL, OPENABLE),
          adjective("kaputt", "broken", DEVICE, VEHICLE),
          adjective("billig", "cheap", FOOD, DRINK, DEVICE, VEHICLE),
          adjective("schwer", "heavy", THING, DEVICE),
          adjective("kalt", "cold", FOOD, DRINK, ROOM),
          adjective("warm", "warm", FOOD, DRINK, ROOM),
          adjective("frisch", "fresh", FOOD, DRINK),
          adjective("süß", "sweet", FOOD, DRINK),
          adjective("leer", "empty", OPENABLE, ROOM),
          adjective("sauber", "clean", ROOM, VEHICLE, OPENABLE),
          adjective("interessant", "interesting", TEXT, PLACE),
          adjective("lang", "long", TEXT),
          adjective("ruhig", "quiet", PLACE));

  private static final Map<Noun, List<Adjective>> BY_NOUN =
      Nouns.all().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  noun -> noun,
                  noun -> ALL.stream().filter(adjective -> adjective.fits(noun)).toList()));

  private Adjectives() {}

  /** Returns the adjectives that make sense with a noun, in a fixed order. Every noun has some. */
  public static List<Adjective> of(Noun noun) {
    return BY_NOUN.get(noun);
  }

  /**
   * Returns the adjective with the given German form.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Adjective of(String german) {
    return ALL.stream()
        .filter(adjective -> adjective.german().equals(german))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no adjective " + german));
  }

  private static Adjective adjective(String german, String english, SemanticClass... kinds) {
    return new Adjective(german, english, Set.of(kinds));
  }
}
