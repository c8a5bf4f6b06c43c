package org.nmt4j.synthetic.lexicon;

import java.util.List;

/**
 * A kind of place and how one says to be there and to go there.
 *
 * @param noun the place
 * @param at German preposition of being there, with the dative
 * @param to German preposition of going there
 * @param toCase the case that it takes
 * @param english English preposition of being there; that of going there is to
 * @param home whether one lives there
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

  /** All of them, in a fixed order. */
  public static List<Spot> all() {
    return ALL;
  }

  /**
   * The place of this German noun.
   *
   * @throws IllegalArgumentException when there is none
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
