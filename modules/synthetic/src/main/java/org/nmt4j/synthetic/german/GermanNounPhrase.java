package org.nmt4j.synthetic.german;

import static org.nmt4j.synthetic.text.Part.of;

import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.Gender;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Title;
import org.nmt4j.synthetic.meaning.Asked;
import org.nmt4j.synthetic.meaning.Both;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Named;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Price;
import org.nmt4j.synthetic.meaning.Pronoun;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/** Realizes noun phrases in German in a given case, without their relative clauses. */
final class GermanNounPhrase {

  private GermanNounPhrase() {}

  static Phrase phrase(NounPhrase what, Case wanted) {
    Phrase phrase = new Phrase();
    int id = what.id();
    if (what instanceof Common common) {
      if (common.determiner() != Determiner.BARE) {
        phrase.add(
            Endings.determiner(common.determiner(), common.noun().gender(), common.count(), wanted),
            of(id, Role.DETERMINER));
      }
      String ending =
          Endings.adjective(common.determiner(), common.noun().gender(), common.count(), wanted);
      return phrase.add(rest(common, ending, wanted));
    } else if (what instanceof Named named) {
      if (named.title() != Title.NONE) {
        phrase.add(named.title().german(wanted), of(id, Role.DETERMINER));
      }
      return phrase.add(named.name(), of(id, Role.NOUN));
    } else if (what instanceof Pronoun pronoun) {
      return phrase.add(pronoun.personal().german(wanted), of(id, Role.NOUN));
    } else if (what instanceof Both both) {
      return phrase
          .add(phrase(both.first(), wanted))
          .add("und", of(id, Role.CONJUNCTION))
          .add(phrase(both.second(), wanted));
    } else if (what instanceof Asked asked) {
      return phrase.add(asked(asked, wanted), of(id, Role.NOUN));
    } else if (what instanceof Related related) {
      return phrase.add(
          Endings.relative(related.noun().gender(), related.count(), wanted), of(id, Role.NOUN));
    } else if (what instanceof Price price) {
      return phrase
          .add(GermanNumber.amount(price.cents()), of(id, Role.COUNT))
          .add("Euro", of(id, Role.UNIT));
    }
    throw new IllegalArgumentException("no German for " + what);
  }

  /** Returns a phrase in the accusative with {@code kein} in place of its determiner. */
  static Phrase negated(Common common, int clause) {
    Gender gender = common.noun().gender();
    GrammaticalNumber count = common.count();
    return new Phrase()
        .add(
            Endings.kein(gender, count, Case.ACCUSATIVE),
            of(clause, Role.NEGATION),
            of(common.id(), Role.DETERMINER))
        .add(rest(common, Endings.afterKein(gender, count, Case.ACCUSATIVE), Case.ACCUSATIVE));
  }

  private static Phrase rest(Common common, String ending, Case wanted) {
    int id = common.id();
    Phrase phrase = new Phrase();
    common.number().ifPresent(number -> phrase.add(GermanNumber.of(number), of(id, Role.COUNT)));
    common
        .adjective()
        .ifPresent(adjective -> phrase.add(adjective.german(ending), of(id, Role.ADJECTIVE)));
    return phrase.add(common.noun().german(wanted, common.count()), of(id, Role.NOUN));
  }

  private static String asked(Asked asked, Case wanted) {
    if (!asked.person()) {
      return "was";
    }
    return switch (wanted) {
      case NOMINATIVE -> "wer";
      case ACCUSATIVE -> "wen";
      case DATIVE -> "wem";
    };
  }
}
