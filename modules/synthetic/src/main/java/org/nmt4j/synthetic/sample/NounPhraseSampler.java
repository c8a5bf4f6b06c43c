package org.nmt4j.synthetic.sample;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.nmt4j.synthetic.lexicon.Adjective;
import org.nmt4j.synthetic.lexicon.Adjectives;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Names;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.lexicon.Nouns;
import org.nmt4j.synthetic.lexicon.Personal;
import org.nmt4j.synthetic.lexicon.SemanticClass;
import org.nmt4j.synthetic.lexicon.Title;
import org.nmt4j.synthetic.meaning.Both;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Named;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Numeral;
import org.nmt4j.synthetic.meaning.Price;
import org.nmt4j.synthetic.meaning.Pronoun;

/** Draws noun phrases. */
final class NounPhraseSampler {

  private static final List<Determiner> POSSESSIVES =
      List.of(Determiner.MY, Determiner.YOUR, Determiner.HIS, Determiner.HER, Determiner.OUR);

  /**
   * The pronouns drawn as subjects. {@code ich} and {@code du} are more frequent because their verb
   * forms occur nowhere else.
   */
  private static final List<Personal> SUBJECTS =
      List.of(
          Personal.I,
          Personal.I,
          Personal.I,
          Personal.YOU,
          Personal.YOU,
          Personal.YOU,
          Personal.HE,
          Personal.SHE,
          Personal.WE,
          Personal.THEY);

  /**
   * The pronouns drawn as accusatives. {@code sie} always means one woman, because only the context
   * could tell the plural from it.
   */
  private static final List<Personal> ACCUSATIVES =
      List.of(Personal.I, Personal.YOU, Personal.HE, Personal.SHE, Personal.WE);

  private static final List<Personal> DATIVES = List.of(Personal.values());

  /** The highest number written in words. If there were more, each would be too rare. */
  private static final int MOST_WORDS = 59;

  /** The highest number written in digits before a noun. */
  private static final int MOST_DIGITS = 20;

  private final Dice dice;
  private final Deck<Integer> words;
  private final Deck<Integer> digits;
  private final Deck<Integer> prices;

  NounPhraseSampler(Dice dice) {
    this.dice = dice;
    this.words = new Deck<>(dice, IntStream.rangeClosed(2, MOST_WORDS).boxed().toList());
    this.digits = new Deck<>(dice, IntStream.rangeClosed(2, MOST_DIGITS).boxed().toList());
    this.prices = new Deck<>(dice, prices());
  }

  /** Draws a subject. If it is a noun, it fulfils the condition. */
  NounPhrase subject(Ids ids, Predicate<Noun> fits, boolean person) {
    return switch (person ? dice.weighted(38, 18, 4, 40) : 3) {
      case 0 -> new Pronoun(ids.next(), dice.one(SUBJECTS));
      case 1 -> named(ids);
      case 2 -> new Both(ids.next(), named(ids), named(ids));
      default -> common(ids, fits);
    };
  }

  /** Draws an object. If it is a noun, it fulfils the condition. */
  NounPhrase object(Ids ids, Predicate<Noun> fits, boolean person, boolean accusative) {
    return switch (person ? dice.weighted(20, 18, 62) : 2) {
      case 0 -> new Pronoun(ids.next(), dice.one(accusative ? ACCUSATIVES : DATIVES));
      case 1 -> named(ids);
      default -> common(ids, fits);
    };
  }

  Named named(Ids ids) {
    return dice.percent(80)
        ? new Named(ids.next(), Title.NONE, dice.one(Names.first()))
        : new Named(
            ids.next(), dice.percent(50) ? Title.MISTER : Title.MISSES, dice.one(Names.family()));
  }

  /** Draws a noun with its determiner, number and adjective. */
  Common common(Ids ids, Predicate<Noun> fits) {
    Noun noun = dice.one(Nouns.all().stream().filter(fits).toList());
    Common common =
        noun.is(SemanticClass.MASS)
            ? Common.of(
                ids.next(),
                dice.percent(40) ? Determiner.DEFINITE : Determiner.BARE,
                noun,
                GrammaticalNumber.SINGULAR)
            : counted(ids, noun);
    return dice.percent(35) ? common.with(adjective(noun)) : common;
  }

  Adjective adjective(Noun noun) {
    return dice.one(Adjectives.of(noun));
  }

  Determiner possessive() {
    return dice.one(POSSESSIVES);
  }

  Numeral years() {
    return new Numeral(words.draw(), false);
  }

  Price price(Ids ids) {
    return new Price(ids.next(), prices.draw());
  }

  private Common counted(Ids ids, Noun noun) {
    int id = ids.next();
    return switch (dice.weighted(33, 19, 11, 17, 5, 3, 4, 16)) {
      case 0 -> Common.of(id, Determiner.DEFINITE, noun, GrammaticalNumber.SINGULAR);
      case 1 -> Common.of(id, Determiner.INDEFINITE, noun, GrammaticalNumber.SINGULAR);
      case 2 -> Common.of(id, Determiner.DEFINITE, noun, GrammaticalNumber.PLURAL);
      case 3 ->
          Common.of(
              id,
              noun.is(SemanticClass.UNOWNED) ? Determiner.DEFINITE : possessive(),
              noun,
              dice.percent(75) ? GrammaticalNumber.SINGULAR : GrammaticalNumber.PLURAL);
      case 4 ->
          Common.of(
              id,
              Determiner.THIS,
              noun,
              dice.percent(75) ? GrammaticalNumber.SINGULAR : GrammaticalNumber.PLURAL);
      case 5 -> Common.of(id, Determiner.EVERY, noun, GrammaticalNumber.SINGULAR);
      case 6 ->
          Common.of(
              id,
              dice.percent(50) ? Determiner.MANY : Determiner.BARE,
              noun,
              GrammaticalNumber.PLURAL);
      default -> Common.of(id, Determiner.BARE, noun, GrammaticalNumber.PLURAL).with(number());
    };
  }

  private Numeral number() {
    return dice.percent(75) ? new Numeral(words.draw(), false) : new Numeral(digits.draw(), true);
  }

  private static List<Integer> prices() {
    IntStream tens = IntStream.rangeClosed(1, 9).map(ten -> ten * 10_00);
    IntStream halves = IntStream.rangeClosed(1, 9).map(euros -> euros * 100 + 50);
    IntStream thousands = IntStream.rangeClosed(1, 5).map(thousand -> thousand * 1_000_00);
    return IntStream.concat(tens, IntStream.concat(halves, thousands)).boxed().toList();
  }
}
