package org.nmt4j.synthetic.lexicon;

import static org.nmt4j.synthetic.lexicon.Gender.FEMININE;
import static org.nmt4j.synthetic.lexicon.Gender.MASCULINE;
import static org.nmt4j.synthetic.lexicon.Gender.NEUTER;
import static org.nmt4j.synthetic.lexicon.SemanticClass.ANIMAL;
import static org.nmt4j.synthetic.lexicon.SemanticClass.DEVICE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.DRINK;
import static org.nmt4j.synthetic.lexicon.SemanticClass.FOOD;
import static org.nmt4j.synthetic.lexicon.SemanticClass.MASS;
import static org.nmt4j.synthetic.lexicon.SemanticClass.OPENABLE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.PERSON;
import static org.nmt4j.synthetic.lexicon.SemanticClass.PLACE;
import static org.nmt4j.synthetic.lexicon.SemanticClass.ROOM;
import static org.nmt4j.synthetic.lexicon.SemanticClass.TEXT;
import static org.nmt4j.synthetic.lexicon.SemanticClass.THING;
import static org.nmt4j.synthetic.lexicon.SemanticClass.UNOWNED;
import static org.nmt4j.synthetic.lexicon.SemanticClass.VEHICLE;

import java.util.List;
import java.util.Set;

/** The nouns. */
public final class Nouns {

  private static final List<Noun> ALL =
      List.of(
          noun(MASCULINE, "Mann", "Männer", "man", "men", PERSON, UNOWNED),
          noun(FEMININE, "Frau", "Frauen", "woman", "women", PERSON, UNOWNED),
          noun(NEUTER, "Kind", "Kinder", "child", "children", PERSON),
          weak("Junge", "Jungen", "boy", "boys", PERSON),
          noun(NEUTER, "Mädchen", "Mädchen", "girl", "girls", PERSON, UNOWNED),
          noun(MASCULINE, "Lehrer", "Lehrer", "teacher", "teachers", PERSON),
          noun(FEMININE, "Lehrerin", "Lehrerinnen", "teacher", "teachers", PERSON),
          noun(MASCULINE, "Arzt", "Ärzte", "doctor", "doctors", PERSON),
          noun(MASCULINE, "Freund", "Freunde", "friend", "friends", PERSON),
          noun(FEMININE, "Freundin", "Freundinnen", "friend", "friends", PERSON),
          noun(MASCULINE, "Bruder", "Brüder", "brother", "brothers", PERSON),
          noun(FEMININE, "Schwester", "Schwestern", "sister", "sisters", PERSON),
          noun(MASCULINE, "Vater", "Väter", "father", "fathers", PERSON),
          noun(FEMININE, "Mutter", "Mütter", "mother", "mothers", PERSON),
          noun(MASCULINE, "Sohn", "Söhne", "son", "sons", PERSON),
          noun(FEMININE, "Tochter", "Töchter", "daughter", "daughters", PERSON),
          noun(MASCULINE, "Onkel", "Onkel", "uncle", "uncles", PERSON),
          noun(FEMININE, "Tante", "Tanten", "aunt", "aunts", PERSON),
          weak("Nachbar", "Nachbarn", "neighbor", "neighbors", PERSON),
          weak("Student", "Studenten", "student", "students", PERSON),
          weak("Polizist", "Polizisten", "policeman", "policemen", PERSON, UNOWNED),
          noun(MASCULINE, "Gast", "Gäste", "guest", "guests", PERSON),
          noun(FEMININE, "Sängerin", "Sängerinnen", "singer", "singers", PERSON),
          weak("Bauer", "Bauern", "farmer", "farmers", PERSON, UNOWNED),
          noun(MASCULINE, "Hund", "Hunde", "dog", "dogs", ANIMAL),
          noun(FEMININE, "Katze", "Katzen", "cat", "cats", ANIMAL),
          noun(NEUTER, "Pferd", "Pferde", "horse", "horses", ANIMAL),
          noun(MASCULINE, "Vogel", "Vögel", "bird", "birds", ANIMAL),
          noun(FEMININE, "Maus", "Mäuse", "mouse", "mice", ANIMAL),
          noun(FEMININE, "Kuh", "Kühe", "cow", "cows", ANIMAL),
          noun(NEUTER, "Schaf", "Schafe", "sheep", "sheep", ANIMAL),
          noun(FEMININE, "Ente", "Enten", "duck", "ducks", ANIMAL),
          weak("Hase", "Hasen", "rabbit", "rabbits", ANIMAL),
          noun(MASCULINE, "Apfel", "Äpfel", "apple", "apples", FOOD),
          noun(NEUTER, "Ei", "Eier", "egg", "eggs", FOOD),
          noun(MASCULINE, "Kuchen", "Kuchen", "cake", "cakes", FOOD),
          noun(FEMININE, "Birne", "Birnen", "pear", "pears", FOOD),
          noun(FEMININE, "Kartoffel", "Kartoffeln", "potato", "potatoes", FOOD),
          noun(FEMININE, "Tomate", "Tomaten", "tomato", "tomatoes", FOOD),
          mass(NEUTER, "Brot", "bread", FOOD),
          mass(MASCULINE, "Käse", "cheese", FOOD),
          mass(NEUTER, "Fleisch", "meat", FOOD),
          mass(NEUTER, "Wasser", "water", DRINK),
          mass(FEMININE, "Milch", "milk", DRINK),
          mass(MASCULINE, "Kaffee", "coffee", DRINK),
          mass(MASCULINE, "Tee", "tea", DRINK),
          mass(MASCULINE, "Saft", "juice", DRINK),
          noun(NEUTER, "Buch", "Bücher", "book", "books", TEXT),
          noun(MASCULINE, "Brief", "Briefe", "letter", "letters", TEXT, OPENABLE),
          noun(FEMININE, "Zeitung", "Zeitungen", "newspaper", "newspapers", TEXT),
          noun(NEUTER, "Gedicht", "Gedichte", "poem", "poems", TEXT),
          noun(FEMININE, "Lampe", "Lampen", "lamp", "lamps", DEVICE),
          noun(NEUTER, "Radio", "Radios", "radio", "radios", DEVICE),
          noun(MASCULINE, "Computer", "Computer", "computer", "computers", DEVICE),
          noun(FEMININE, "Maschine", "Maschinen", "machine", "machines", DEVICE),
          noun(FEMININE, "Tür", "Türen", "door", "doors", OPENABLE),
          noun(NEUTER, "Fenster", "Fenster", "window", "windows", OPENABLE),
          noun(MASCULINE, "Koffer", "Koffer", "suitcase", "suitcases", OPENABLE, THING),
          noun(FEMININE, "Flasche", "Flaschen", "bottle", "bottles", OPENABLE, THING),
          noun(FEMININE, "Kiste", "Kisten", "box", "boxes", OPENABLE, THING),
          noun(FEMININE, "Tasche", "Taschen", "bag", "bags", OPENABLE, THING),
          noun(NEUTER, "Auto", "Autos", "car", "cars", VEHICLE),
          noun(NEUTER, "Fahrrad", "Fahrräder", "bicycle", "bicycles", VEHICLE),
          noun(NEUTER, "Boot", "Boote", "boat", "boats", VEHICLE),
          noun(MASCULINE, "Ball", "Bälle", "ball", "balls", THING),
          noun(MASCULINE, "Schlüssel", "Schlüssel", "key", "keys", THING),
          noun(FEMININE, "Uhr", "Uhren", "clock", "clocks", THING),
          noun(MASCULINE, "Stuhl", "Stühle", "chair", "chairs", THING),
          noun(MASCULINE, "Tisch", "Tische", "table", "tables", THING),
          noun(NEUTER, "Bild", "Bilder", "picture", "pictures", THING),
          noun(FEMININE, "Blume", "Blumen", "flower", "flowers", THING),
          noun(MASCULINE, "Spiegel", "Spiegel", "mirror", "mirrors", THING),
          noun(MASCULINE, "Schirm", "Schirme", "umbrella", "umbrellas", THING),
          noun(NEUTER, "Messer", "Messer", "knife", "knives", THING),
          noun(NEUTER, "Geschenk", "Geschenke", "present", "presents", THING),
          noun(FEMININE, "Küche", "Küchen", "kitchen", "kitchens", ROOM, PLACE),
          noun(NEUTER, "Zimmer", "Zimmer", "room", "rooms", ROOM, PLACE),
          noun(NEUTER, "Büro", "Büros", "office", "offices", ROOM, PLACE),
          noun(NEUTER, "Haus", "Häuser", "house", "houses", PLACE),
          noun(MASCULINE, "Garten", "Gärten", "garden", "gardens", PLACE),
          noun(FEMININE, "Schule", "Schulen", "school", "schools", PLACE),
          noun(FEMININE, "Stadt", "Städte", "city", "cities", PLACE),
          noun(NEUTER, "Dorf", "Dörfer", "village", "villages", PLACE),
          noun(MASCULINE, "Park", "Parks", "park", "parks", PLACE, UNOWNED),
          noun(MASCULINE, "Wald", "Wälder", "forest", "forests", PLACE, UNOWNED),
          noun(MASCULINE, "Bahnhof", "Bahnhöfe", "station", "stations", PLACE, UNOWNED),
          noun(MASCULINE, "Markt", "Märkte", "market", "markets", PLACE, UNOWNED),
          noun(MASCULINE, "Strand", "Strände", "beach", "beaches", PLACE, UNOWNED),
          noun(MASCULINE, "See", "Seen", "lake", "lakes", PLACE, UNOWNED),
          noun(FEMININE, "Bibliothek", "Bibliotheken", "library", "libraries", PLACE, UNOWNED),
          noun(NEUTER, "Museum", "Museen", "museum", "museums", PLACE, UNOWNED));

  private Nouns() {}

  /** Returns all nouns, in a fixed order. */
  public static List<Noun> all() {
    return ALL;
  }

  /**
   * Returns the noun with the given German singular.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Noun of(String singular) {
    return ALL.stream()
        .filter(noun -> noun.singular().equals(singular))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no noun " + singular));
  }

  private static Noun noun(
      Gender gender,
      String singular,
      String plural,
      String english,
      String englishPlural,
      SemanticClass... kinds) {
    return new Noun(gender, singular, plural, singular, english, englishPlural, Set.of(kinds));
  }

  /**
   * Returns a weak masculine noun, which ends in (e)n in all forms except the nominative singular.
   */
  private static Noun weak(
      String singular,
      String plural,
      String english,
      String englishPlural,
      SemanticClass... kinds) {
    return new Noun(MASCULINE, singular, plural, plural, english, englishPlural, Set.of(kinds));
  }

  private static Noun mass(Gender gender, String singular, String english, SemanticClass kind) {
    return new Noun(gender, singular, singular, singular, english, english, Set.of(kind, MASS));
  }
}
