package org.nmt4j.synthetic.entity;

import java.util.List;
import org.nmt4j.synthetic.sample.Dice;

/** Names that a person, a place or a company can have. */
final class AnyName {

  private static final List<String> WORDS =
      List.of(
          "Jordan",
          "Paris",
          "Washington",
          "Ford",
          "Chelsea",
          "Austin",
          "Carter",
          "Madison",
          "Sydney",
          "Lincoln",
          "Houston",
          "Florence",
          "Georgia",
          "Dallas",
          "Hamilton",
          "Wells",
          "Orlando",
          "Chester",
          "Devon",
          "Brooklyn",
          "Morgan",
          "Victoria",
          "Charlotte",
          "Kent",
          "Preston",
          "Bristol",
          "Clifton",
          "Milan",
          "Siena",
          "Boston",
          "Harper",
          "Logan",
          "Raleigh",
          "Trenton",
          "Marlow",
          "Selden",
          "Corwin",
          "Halden",
          "Averly",
          "Denholm");

  /** The percentage of names that get another word. */
  private static final int LONGER = 25;

  private AnyName() {}

  /** Draws a name of one to three different words. */
  static String draw(Dice dice) {
    String name = dice.one(WORDS);
    for (int words = 1; words < 3 && dice.percent(LONGER); words++) {
      String next = dice.one(WORDS);
      if (!name.contains(next)) {
        name += " " + next;
      }
    }
    return name;
  }
}
