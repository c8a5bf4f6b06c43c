package org.nmt4j.synthetic.english;

import static org.nmt4j.synthetic.text.Part.of;

import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.SemanticClass;
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

/** Realizes noun phrases in English, without their relative clauses. */
final class EnglishNounPhrase {

  private EnglishNounPhrase() {}

  static Phrase subject(NounPhrase what) {
    return phrase(what, true, false);
  }

  /**
   * Returns an object.
   *
   * @param negated whether the object negates the clause, which gives a bare noun the determiner
   *     "any"
   */
  static Phrase object(NounPhrase what, boolean negated) {
    return phrase(what, false, negated);
  }

  private static Phrase phrase(NounPhrase what, boolean asSubject, boolean negated) {
    Phrase phrase = new Phrase();
    int id = what.id();
    if (what instanceof Common common) {
      return common(common, negated);
    } else if (what instanceof Named named) {
      if (named.title() != Title.NONE) {
        phrase.add(named.title().english(), of(id, Role.DETERMINER));
      }
      return phrase.add(named.name(), of(id, Role.NOUN));
    } else if (what instanceof Pronoun pronoun) {
      return phrase.add(pronoun.personal().english(asSubject), of(id, Role.NOUN));
    } else if (what instanceof Both both) {
      return phrase
          .add(phrase(both.first(), asSubject, false))
          .add("and", of(id, Role.CONJUNCTION))
          .add(phrase(both.second(), asSubject, false));
    } else if (what instanceof Asked asked) {
      return phrase.add(asked.person() ? "who" : "what", of(id, Role.NOUN));
    } else if (what instanceof Related related) {
      return phrase.add(related(related, asSubject), of(id, Role.NOUN));
    } else if (what instanceof Price price) {
      return phrase
          .add(EnglishNumber.amount(price.cents()), of(id, Role.COUNT))
          .add("euros", of(id, Role.UNIT));
    }
    throw new IllegalArgumentException("no English for " + what);
  }

  private static Phrase common(Common common, boolean negated) {
    int id = common.id();
    Phrase rest = new Phrase();
    common.number().ifPresent(number -> rest.add(EnglishNumber.of(number), of(id, Role.COUNT)));
    common
        .adjective()
        .ifPresent(adjective -> rest.add(adjective.english(), of(id, Role.ADJECTIVE)));
    rest.add(common.noun().english(common.count()), of(id, Role.NOUN));
    String determiner = determiner(common, negated, rest.firstWord());
    Phrase phrase = new Phrase();
    if (!determiner.isEmpty()) {
      phrase.add(determiner, of(id, Role.DETERMINER));
    }
    return phrase.add(rest);
  }

  private static String determiner(Common common, boolean negated, String next) {
    if (common.determiner() == Determiner.BARE) {
      return negated ? "any" : "";
    }
    boolean vowel = "aeiou".indexOf(next.charAt(0)) >= 0;
    String word = common.determiner().english(common.count());
    return common.determiner() == Determiner.INDEFINITE && vowel ? word + "n" : word;
  }

  private static String related(Related related, boolean asSubject) {
    if (!related.noun().is(SemanticClass.PERSON)) {
      return "that";
    }
    return asSubject ? "who" : "whom";
  }

  /** Returns whether a phrase is one light word, which precedes the particle of its verb. */
  static boolean isLight(NounPhrase what) {
    return what instanceof Pronoun;
  }
}
