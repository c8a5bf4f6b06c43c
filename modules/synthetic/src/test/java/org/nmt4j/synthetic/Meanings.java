package org.nmt4j.synthetic;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Adjectives;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.InvariantWord;
import org.nmt4j.synthetic.lexicon.Nouns;
import org.nmt4j.synthetic.lexicon.Personal;
import org.nmt4j.synthetic.lexicon.Spot;
import org.nmt4j.synthetic.lexicon.TimeWord;
import org.nmt4j.synthetic.lexicon.Title;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.lexicon.Verbs;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Age;
import org.nmt4j.synthetic.meaning.Asked;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Named;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Numeral;
import org.nmt4j.synthetic.meaning.PlaceAdverbial;
import org.nmt4j.synthetic.meaning.Pronoun;
import org.nmt4j.synthetic.meaning.Quality;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.meaning.SentenceMeaning;
import org.nmt4j.synthetic.meaning.SentenceMeaning.Front;
import org.nmt4j.synthetic.meaning.TimeAdverbial;

/** Short methods that build meanings. Every part gets its own id. */
final class Meanings {

  private static int last;

  private Meanings() {}

  static int id() {
    return ++last;
  }

  static Common one(Determiner determiner, String noun) {
    return Common.of(id(), determiner, Nouns.of(noun), GrammaticalNumber.SINGULAR);
  }

  static Common many(Determiner determiner, String noun) {
    return Common.of(id(), determiner, Nouns.of(noun), GrammaticalNumber.PLURAL);
  }

  static Common one(Determiner determiner, String adjective, String noun) {
    return one(determiner, noun).with(Adjectives.of(adjective));
  }

  static Common many(Determiner determiner, String adjective, String noun) {
    return many(determiner, noun).with(Adjectives.of(adjective));
  }

  static Common count(int number, boolean digits, String noun) {
    return many(Determiner.BARE, noun).with(new Numeral(number, digits));
  }

  static Named named(String name) {
    return new Named(id(), Title.NONE, name);
  }

  static Named named(Title title, String name) {
    return new Named(id(), title, name);
  }

  static Pronoun pronoun(Personal personal) {
    return new Pronoun(id(), personal);
  }

  static Asked asked(boolean person) {
    return new Asked(id(), person);
  }

  static Related related(Common head) {
    return new Related(id(), head.noun(), head.count());
  }

  static Clause does(NounPhrase subject, String verb) {
    return does(subject, Verbs.of(verb), Optional.empty(), Optional.empty());
  }

  static Clause does(NounPhrase subject, String verb, NounPhrase object) {
    return does(subject, Verbs.of(verb), object);
  }

  static Clause does(NounPhrase subject, Verb verb, NounPhrase object) {
    return does(subject, verb, Optional.empty(), Optional.of(object));
  }

  static Clause does(NounPhrase subject, String verb, NounPhrase recipient, NounPhrase object) {
    return does(subject, Verbs.of(verb), Optional.of(recipient), Optional.of(object));
  }

  static Clause does(NounPhrase subject, Verb fact) {
    return does(subject, fact, Optional.empty(), Optional.empty());
  }

  private static Clause does(
      NounPhrase subject, Verb verb, Optional<NounPhrase> recipient, Optional<NounPhrase> object) {
    return Clause.of(id(), subject, new Action(verb, recipient, object));
  }

  static Clause is(NounPhrase subject, String adjective) {
    return Clause.of(id(), subject, new Quality(id(), Adjectives.of(adjective), false));
  }

  static Clause isVery(NounPhrase subject, String adjective) {
    return Clause.of(id(), subject, new Quality(id(), Adjectives.of(adjective), true));
  }

  static Clause isOld(NounPhrase subject, int years) {
    return Clause.of(id(), subject, new Age(id(), new Numeral(years, false)));
  }

  static TimeAdverbial time(String german) {
    return new TimeAdverbial.Phrase(id(), TimeWord.of(german));
  }

  static TimeAdverbial hour(int hour) {
    return new TimeAdverbial.Hour(id(), hour);
  }

  static PlaceAdverbial at(String noun) {
    return new PlaceAdverbial.Spot(id(), false, Spot.of(noun), Determiner.DEFINITE);
  }

  static PlaceAdverbial at(Determiner determiner, String noun) {
    return new PlaceAdverbial.Spot(id(), false, Spot.of(noun), determiner);
  }

  static PlaceAdverbial to(String noun) {
    return new PlaceAdverbial.Spot(id(), true, Spot.of(noun), Determiner.DEFINITE);
  }

  static PlaceAdverbial to(InvariantWord town) {
    return new PlaceAdverbial.Town(id(), true, town);
  }

  static SentenceMeaning.Statement say(Clause clause) {
    return say(clause, Front.SUBJECT);
  }

  static SentenceMeaning.Statement say(Clause clause, Front front) {
    return new SentenceMeaning.Statement(clause, front);
  }

  static SentenceMeaning.Question ask(Clause clause) {
    return new SentenceMeaning.Question(id(), clause, Optional.empty());
  }
}
