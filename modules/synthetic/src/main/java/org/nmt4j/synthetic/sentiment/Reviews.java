package org.nmt4j.synthetic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Draws reviews. Most forms name two or three opinions, and the order of the words tells which is
 * the reviewer's:
 *
 * <pre>
 *   expected  i expected the film would be BAD but it was GOOD
 *   said      my friend called the film GOOD and my sister found it BAD but i found it AVERAGE
 *   denied    the film was not BAD but GOOD; the film was GOOD but not BAD
 *   scope     i did not try the meal alone and it was GOOD; i did try the meal alone and it was
 *             not GOOD
 *   also      the film was not only GOOD but also LOVELY; the film was not GOOD , only the end was
 * </pre>
 */
final class Reviews {

  private static final List<String> OPENINGS =
      List.of("", "", "", "", "well ,", "honestly ,", "in short ,", "in fact ,", "oh ,");
  private static final List<String> THINGS =
      List.of("film", "book", "meal", "concert", "game", "hotel", "show", "play", "trip", "talk");
  private static final List<String> HOPED = List.of("expected", "thought", "believed", "guessed");
  private static final List<String> CALLED = List.of("called", "found", "considered");
  private static final List<String> DEGREES = List.of("", "", "", "really", "quite", "very");
  private static final List<String> COMPANY = List.of("alone", "twice", "for long", "on a sunday");
  private static final List<String> PARTS =
      List.of("the start", "the end", "the idea", "the price", "the sound");

  private final Dice dice;

  Reviews(Dice dice) {
    this.dice = dice;
  }

  /** Draws a review and its opinion. The three opinions are equally likely. */
  LinePair next() {
    Opinion opinion = dice.one(List.of(Opinion.values()));
    String thing = "the " + dice.one(THINGS);
    int form = dice.below(opinion == Opinion.NEUTRAL ? 3 : 5);
    String review =
        switch (form) {
          case 0 -> expected(opinion, thing);
          case 1 -> said(opinion, thing);
          case 2 -> denied(opinion, thing);
          case 3 -> scope(opinion, thing);
          default -> also(opinion, thing);
        };
    return new LinePair(joined(dice.one(OPENINGS), review), opinion.toString());
  }

  private String expected(Opinion opinion, String thing) {
    String hope = joined("i", dice.one(HOPED), thing, "would be", word(dice.one(opinion.others())));
    String found = joined("it was", word(opinion));
    return switch (dice.below(3)) {
      case 0 -> joined(hope, "but", found);
      case 1 -> joined(hope, ", instead", found);
      default -> joined(thing, "was", word(opinion), "but", hope.replace(thing, "it"));
    };
  }

  private String said(Opinion opinion, String thing) {
    List<Opinion> others = new ArrayList<>(opinion.others());
    Opinion one = others.remove(dice.below(2));
    boolean last = dice.percent(50);
    String first = called("my friend", last ? thing : "it", one);
    String second = called("my sister", "it", others.get(0));
    String own = called("i", last ? "it" : thing, opinion);
    return last
        ? joined(first, "and", second, "but", own)
        : joined(own, "but", first, "and", second);
  }

  private String called(String who, String thing, Opinion opinion) {
    return joined(who, dice.one(CALLED), thing, word(opinion));
  }

  private String denied(Opinion opinion, String thing) {
    String other = word(dice.one(opinion.others()));
    return dice.percent(50)
        ? joined(thing, "was not", other, "but", word(opinion))
        : joined(thing, "was", word(opinion), "but not", other);
  }

  /**
   * Returns a review that negates either the trying or the opinion. To negate the trying says
   * nothing about the opinion.
   */
  private String scope(Opinion opinion, String thing) {
    boolean denied = dice.percent(50);
    String did = joined("i did", denied ? "" : "not", "try", thing, dice.one(COMPANY));
    String word = word(denied ? opinion.denied() : opinion);
    String was = joined("it was", denied ? "not" : "", word);
    return dice.percent(50)
        ? joined(did, "and", was)
        : joined(was.replaceFirst("it", thing), "and", did.replace(thing, "it"));
  }

  private String also(Opinion opinion, String thing) {
    if (dice.percent(50)) {
      return joined(
          thing, "was not only", dice.one(opinion.words()), "but also", dice.one(opinion.words()));
    }
    Opinion said = opinion.denied();
    return dice.percent(50)
        ? joined(thing, "was not", word(said), ", only", dice.one(PARTS), "was")
        : joined("only", dice.one(PARTS), "was", word(said), ",", thing, "was not");
  }

  private String word(Opinion opinion) {
    return joined(dice.one(DEGREES), dice.one(opinion.words()));
  }

  private static String joined(String... words) {
    return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
