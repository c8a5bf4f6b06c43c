package org.nmt4j.synthetic.sample;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nmt4j.synthetic.lexicon.Aspect;
import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.InvariantWord;
import org.nmt4j.synthetic.lexicon.Modal;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.lexicon.Personal;
import org.nmt4j.synthetic.lexicon.SemanticClass;
import org.nmt4j.synthetic.lexicon.Spot;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.lexicon.TimeWord;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.lexicon.Verbs;
import org.nmt4j.synthetic.lexicon.Whereabouts;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Age;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.PlaceAdverbial;
import org.nmt4j.synthetic.meaning.Pronoun;
import org.nmt4j.synthetic.meaning.Quality;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.meaning.TimeAdverbial;

/**
 * Draws clauses. They may break rules that only a finished clause can be checked against: see
 * {@link ClauseRules}.
 */
final class ClauseSampler {

  private static final List<Modal> MODALS = List.of(Modal.values());

  private static final List<TimeWord> COMMAND_TIMES =
      Stream.of("heute", "jetzt", "morgen", "am Montag").map(TimeWord::of).toList();

  private final Dice dice;
  private final NounPhraseSampler phrases;
  private final Deck<Verb> verbs;

  ClauseSampler(Dice dice, NounPhraseSampler phrases) {
    this.dice = dice;
    this.phrases = phrases;
    this.verbs = new Deck<>(dice, Verbs.all());
  }

  /** Draws any clause. */
  Clause clause(Ids ids) {
    return switch (dice.weighted(77, 8, 4, 6, 5)) {
      case 0 -> action(ids, verbs.draw());
      case 1 -> having(ids);
      case 2 -> price(ids);
      case 3 -> quality(ids);
      default -> age(ids);
    };
  }

  /** Draws a clause with a verb that fulfils a condition. */
  Clause action(Ids ids, Predicate<Verb> fits) {
    return action(ids, dice.one(Verbs.all().stream().filter(fits).toList()));
  }

  /** Draws a relative clause whose subject is a noun phrase. */
  Clause about(Ids ids, Common head) {
    Noun noun = head.noun();
    Related subject = new Related(ids.next(), noun, head.count());
    Optional<Verb> verb = one(Verbs.all().stream().filter(one -> one.fitsSubject(noun)));
    return verb.isEmpty() || dice.percent(15)
        ? setting(ids, Clause.of(ids.next(), subject, quality(ids, noun)))
        : setting(ids, Clause.of(ids.next(), subject, takes(ids, verb.get())));
  }

  /**
   * Draws a relative clause whose object is a noun phrase, or whose subject if no verb takes it.
   */
  Clause doneTo(Ids ids, Common head) {
    Noun noun = head.noun();
    Optional<Verb> verb = one(Verbs.all().stream().filter(one -> one.fitsObject(noun)));
    if (verb.isEmpty()) {
      return about(ids, head);
    }
    Related object = new Related(ids.next(), noun, head.count());
    Action action = new Action(verb.get(), takes(ids, verb.get()).recipient(), Optional.of(object));
    return setting(ids, Clause.of(ids.next(), subject(ids, verb.get()), action));
  }

  /** Draws a command to one person. */
  Clause command(Ids ids) {
    Verb verb = one(Verbs.all().stream().filter(Verb::command)).orElseThrow();
    Clause clause = Clause.of(ids.next(), new Pronoun(ids.next(), Personal.YOU), takes(ids, verb));
    clause = dice.percent(20) ? clause.negate() : clause;
    clause =
        dice.percent(25)
            ? clause.with(new TimeAdverbial.Phrase(ids.next(), dice.one(COMMAND_TIMES)))
            : clause;
    return verb.whereabouts() != Whereabouts.LOCATION || dice.percent(10)
        ? placed(ids, clause)
        : clause;
  }

  /** Draws a clause such as "he knows", without the clause that states the fact. */
  Clause fact(Ids ids, Verb verb, boolean negated) {
    Clause clause =
        Clause.of(
            ids.next(), subject(ids, verb), new Action(verb, Optional.empty(), Optional.empty()));
    clause = dice.percent(35) ? clause.with(Tense.PAST) : clause;
    return negated ? clause.negate() : clause;
  }

  /** Draws the recipient and the object that a verb takes. */
  Action takes(Ids ids, Verb verb) {
    Optional<NounPhrase> recipient =
        verb.frame().recipient()
            ? Optional.of(phrases.object(ids, noun -> noun.is(SemanticClass.PERSON), true, false))
            : Optional.empty();
    boolean person = verb.objects().contains(SemanticClass.PERSON);
    boolean accusative = verb.frame().objectCase() == Case.ACCUSATIVE;
    Optional<NounPhrase> object =
        verb.frame().object()
            ? Optional.of(phrases.object(ids, verb::fitsObject, person, accusative))
            : Optional.empty();
    return new Action(verb, recipient, object);
  }

  NounPhrase subject(Ids ids, Verb verb) {
    return phrases.subject(ids, verb::fitsSubject, verb.subjects().contains(SemanticClass.PERSON));
  }

  private Clause action(Ids ids, Verb verb) {
    return setting(ids, Clause.of(ids.next(), subject(ids, verb), takes(ids, verb)));
  }

  private Clause having(Ids ids) {
    NounPhrase subject = phrases.subject(ids, noun -> noun.is(SemanticClass.PERSON), true);
    Common object = phrases.common(ids, Verbs.HAVE::fitsObject);
    Action action = new Action(Verbs.HAVE, Optional.empty(), Optional.of(object));
    return setting(ids, Clause.of(ids.next(), subject, action));
  }

  private Clause price(Ids ids) {
    Common subject = phrases.common(ids, Verbs.COST::fitsSubject);
    Action action = new Action(Verbs.COST, Optional.empty(), Optional.of(phrases.price(ids)));
    return tense(ids, Clause.of(ids.next(), subject, action), false);
  }

  private Clause quality(Ids ids) {
    Common subject = phrases.common(ids, noun -> true);
    return setting(ids, Clause.of(ids.next(), subject, quality(ids, subject.noun())));
  }

  private Quality quality(Ids ids, Noun noun) {
    return new Quality(ids.next(), phrases.adjective(noun), dice.percent(25));
  }

  private Clause age(Ids ids) {
    NounPhrase subject = phrases.subject(ids, noun -> noun.is(SemanticClass.PERSON), true);
    Age age = new Age(ids.next(), phrases.years());
    return Clause.of(ids.next(), subject, age);
  }

  /** Adds a tense, a modal verb, a time, a negation and a place, each at random. */
  private Clause setting(Ids ids, Clause clause) {
    Clause set = tense(ids, clause, clause.action().isPresent() && dice.percent(19));
    set = dice.percent(15) ? set.negate() : set;
    boolean optional =
        clause.action().map(one -> one.verb().whereabouts() == Whereabouts.LOCATION).orElse(false);
    return optional && !dice.percent(20) ? set : placed(ids, set);
  }

  /** Adds a place of the kind that the verb takes, if any. */
  private Clause placed(Ids ids, Clause clause) {
    Whereabouts whereabouts =
        clause.action().map(action -> action.verb().whereabouts()).orElse(Whereabouts.NONE);
    return whereabouts == Whereabouts.NONE ? clause : clause.with(place(ids, whereabouts));
  }

  private Clause tense(Ids ids, Clause clause, boolean modal) {
    Clause set = clause;
    if (modal) {
      Modal drawn = dice.one(MODALS);
      set = set.with(drawn);
      set = set.with(drawn.hasPast() && dice.percent(40) ? Tense.PAST : Tense.PRESENT);
    } else {
      set = set.with(Tense.values()[dice.weighted(32, 58, 10)]);
    }
    return dice.percent(42) ? set.with(time(ids, set)) : set;
  }

  private TimeAdverbial time(Ids ids, Clause clause) {
    if (dice.percent(15) && isOngoing(clause)) {
      return new TimeAdverbial.Hour(ids.next(), 1 + dice.below(12));
    }
    Tense tense =
        clause.modal().isPresent() && clause.tense() == Tense.PRESENT && dice.percent(60)
            ? Tense.FUTURE
            : clause.tense();
    return new TimeAdverbial.Phrase(
        ids.next(),
        one(TimeWord.all().stream().filter(word -> word.tenses().contains(tense))).orElseThrow());
  }

  private static boolean isOngoing(Clause clause) {
    return clause.action().map(one -> one.verb().aspect() == Aspect.ONGOING).orElse(false);
  }

  private PlaceAdverbial place(Ids ids, Whereabouts whereabouts) {
    boolean direction = whereabouts == Whereabouts.DIRECTION || whereabouts == Whereabouts.JOURNEY;
    boolean home = whereabouts == Whereabouts.HOME;
    boolean journey = whereabouts == Whereabouts.JOURNEY;
    if (dice.percent(home || journey ? 50 : 15)) {
      return new PlaceAdverbial.Town(ids.next(), direction, dice.one(InvariantWord.TOWNS));
    }
    Spot spot =
        one(Spot.all().stream()
                .filter(one -> one.home() || !home)
                .filter(one -> !(journey && one.noun().is(SemanticClass.ROOM))))
            .orElseThrow();
    Determiner determiner =
        switch (dice.weighted(70, 20, 10)) {
          case 0 -> Determiner.DEFINITE;
          case 1 ->
              spot.noun().is(SemanticClass.UNOWNED) ? Determiner.DEFINITE : phrases.possessive();
          default -> Determiner.THIS;
        };
    return new PlaceAdverbial.Spot(ids.next(), direction, spot, determiner);
  }

  private <T> Optional<T> one(Stream<T> items) {
    List<T> list = items.toList();
    return list.isEmpty() ? Optional.empty() : Optional.of(dice.one(list));
  }
}
