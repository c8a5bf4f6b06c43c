package org.nmt4j.synthetic.lexicon;

import java.util.List;

/**
 * A place, with the prepositions for being there and for going there.
 *
 * @param noun the noun of the place
 * @param at the German preposition for being there, which takes the dative
 * @param to the German preposition for going there
 * @param toCase the case that {@code to} takes
 * @param english the English preposition for being there; the one for going there is "to"
 * @param home whether people live there
 */
public record Spot(Noun noun, String at, String to, Case toCase, String english, boolean home) {

  private static final List<Spot> ALL =
      List.of(
          spot("Garten", "in", "in", "in", false),
          spot("Küche", "in", "in", "in", false),
          spot("Zimmer", "in", "in", "in", false),
          spot("Büro", "in", "in", "in", false),
          spot("Haus", "in", "in", "in", true),
          spot("Schule", "in", "in", "in", false),
          spot("Stadt", "in", "in", "in", true),
          spot("Dorf", "in", "in", "in", true),
          spot("Park", "in", "in", "in", false),
          spot("Wald", "in", "in", "in", false),
          spot("Bibliothek", "in", "in", "in", false),
          spot("Museum", "in", "in", "in", false),
          spot("Bahnhof", "an", "zu", "at", false),
          spot("Markt", "auf", "auf", "at", false),
          spot("Strand", "an", "an", "on", false),
          spot("See", "an", "an", "at", false));

  /** Returns all places, in a fixed order. */
  public static List<Spot> all() {
    return ALL;
  }

  /**
   * Returns the place with the given German noun.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Spot of(String noun) {
    return ALL.stream()
        .filter(spot -> spot.noun.singular().equals(noun))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no place " + noun));
  }

  private static Spot spot(String noun, String at, String to, String english, boolean home) {
    Case toCase = to.equals("zu") ? Case.DATIVE : Case.ACCUSATIVE;
    return new Spot(Nouns.of(noun), at, to, toCase, english, home);
  }
}
