package org.nmt4j.synthetic.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Invents names. A name that differs between the languages, such as "Moskau" and "Moscow", has a
 * common beginning. Its endings, and often a vowel, are drawn independently for each language.
 */
final class NameMaker {

  private static final List<String> ONSETS =
      List.of(
          "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "dr",
          "gr", "kr", "tr", "st");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
  private static final List<String> CODAS = List.of("", "", "l", "m", "n", "r", "s");

  /** A sort of names and its endings: those of both languages, of German and of English. */
  private enum Sort {
    PERSON(
        List.of("ard", "el", "ine", "o", "us", "ora"),
        List.of("hannes", "rich", "ert", "chen", "te"),
        List.of("y", "nie", "ick", "an", "ew"),
        30),
    PLACE(
        List.of("burg", "sund", "ova", "is", "o"),
        List.of("au", "ien", "stadt", "heim", "en"),
        List.of("ow", "ia", "ton", "ford", "ague"),
        60);

    private final List<String> same;
    private final List<String> german;
    private final List<String> english;
    private final int percentDifferent;

    Sort(List<String> same, List<String> german, List<String> english, int percentDifferent) {
      this.same = same;
      this.german = german;
      this.english = english;
      this.percentDifferent = percentDifferent;
    }
  }

  private final Dice dice;
  private final Set<String> taken;

  /**
   * Creates a maker whose names depend only on the dice and the words taken.
   *
   * @param taken words that must not become names, in lower case
   */
  NameMaker(Dice dice, Set<String> taken) {
    this.dice = dice;
    this.taken = new HashSet<>(taken);
  }

  /** Returns a new name of a person. */
  Name person() {
    return name(Sort.PERSON);
  }

  /** Returns a new name of a place. */
  Name place() {
    return name(Sort.PLACE);
  }

  private Name name(Sort sort) {
    Name name = draw(sort);
    while (!isFree(name.german()) || !isFree(name.english())) {
      name = draw(sort);
    }
    taken.add(name.german().toLowerCase(Locale.ROOT));
    taken.add(name.english().toLowerCase(Locale.ROOT));
    return name;
  }

  private boolean isFree(String name) {
    return !taken.contains(name.toLowerCase(Locale.ROOT));
  }

  private Name draw(Sort sort) {
    String onset = dice.one(ONSETS) + (dice.percent(60) ? dice.one(VOWELS) + dice.one(ONSETS) : "");
    String start = onset.substring(0, 1).toUpperCase(Locale.ROOT) + onset.substring(1);
    String vowel = dice.one(VOWELS);
    String coda = dice.one(CODAS);
    if (!dice.percent(sort.percentDifferent)) {
      String name = start + vowel + coda + dice.one(sort.same);
      return new Name(name, name);
    }
    String other = dice.percent(50) ? vowel : dice.one(VOWELS);
    return new Name(
        start + vowel + coda + dice.one(sort.german),
        start + other + coda + dice.one(sort.english));
  }
}
