package org.nmt4j.synthetic.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.InvariantWord;
import org.nmt4j.synthetic.lexicon.Personal;
import org.nmt4j.synthetic.lexicon.SemanticClass;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.lexicon.Verbs;
import org.nmt4j.synthetic.lexicon.Whereabouts;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Asked;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Named;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.PlaceAdverbial;
import org.nmt4j.synthetic.meaning.Pronoun;
import org.nmt4j.synthetic.meaning.SentenceMeaning;
import org.nmt4j.synthetic.meaning.SentenceMeaning.Front;
import org.nmt4j.synthetic.meaning.TimeAdverbial;

/** Draws sentences. */
public final class SentenceSampler {

  private static final List<Verb> FACTS = List.of(Verbs.KNOW, Verbs.HOPE, Verbs.BELIEVE, Verbs.SAY);

  private final Dice dice;
  private final NounPhraseSampler phrases;
  private final ClauseSampler clauses;

  /** Creates a sampler whose sentences depend only on the dice. */
  public SentenceSampler(Dice dice) {
    this.dice = dice;
    this.phrases = new NounPhraseSampler(dice);
    this.clauses = new ClauseSampler(dice, phrases);
  }

  /** Draws the next sentence. */
  public SentenceMeaning next() {
    Ids ids = new Ids();
    return switch (dice.weighted(26, 14, 24, 8, 7, 8, 5, 2, 6)) {
      case 0 -> statement(ids);
      case 1 -> related(ids);
      case 2 -> complex(ids);
      case 3 ->
          new SentenceMeaning.Compound(
              ids.next(), statement(ids), dice.one(InvariantWord.COORDINATORS), statement(ids));
      case 4 -> yesNoQuestion(ids);
      case 5 -> question(ids);
      case 6 -> command(ids);
      case 7 -> new SentenceMeaning.Answer(ids.next(), dice.percent(50), statement(ids));
      default -> quotation(ids);
    };
  }

  private SentenceMeaning.Statement statement(Ids ids) {
    Clause clause = clause(ids);
    return new SentenceMeaning.Statement(clause, front(clause));
  }

  private Front front(Clause clause) {
    if (dice.percent(50)
        && clause.time().isPresent()
        && (!(clause.time().get() instanceof TimeAdverbial.Phrase phrase)
            || phrase.word().front())) {
      return Front.TIME;
    }
    if (dice.percent(40) && clause.place().isPresent() && canLead(clause, clause.place().get())) {
      return Front.PLACE;
    }
    return dice.percent(30) && ClauseRules.objectCanLead(clause) ? Front.OBJECT : Front.SUBJECT;
  }

  private static boolean canLead(Clause clause, PlaceAdverbial place) {
    return !place.direction()
        && clause.action().orElseThrow().verb().whereabouts() != Whereabouts.HOME;
  }

  /** Draws a statement with a relative clause about its subject or its object. */
  private SentenceMeaning.Statement related(Ids ids) {
    Clause clause =
        dice.percent(65) ? allowed(() -> subjectDescribed(ids), one -> true) : objectDescribed(ids);
    return new SentenceMeaning.Statement(clause, Front.SUBJECT);
  }

  private Clause subjectDescribed(Ids ids) {
    Clause clause = allowed(() -> clauses.clause(ids), one -> isDescribable(one.subject()));
    return clause.with((NounPhrase) described(ids, (Common) clause.subject()));
  }

  private Clause objectDescribed(Ids ids) {
    Clause clause = allowed(() -> clauses.clause(ids), SentenceSampler::endsInDescribable);
    Action action = clause.action().orElseThrow();
    Common object = described(ids, (Common) action.object().orElseThrow());
    return clause.with(new Action(action.verb(), action.recipient(), Optional.of(object)));
  }

  private Common described(Ids ids, Common common) {
    return common.with(
        allowed(
            () -> dice.percent(45) ? clauses.doneTo(ids, common) : clauses.about(ids, common),
            clause -> true));
  }

  private static boolean isDescribable(NounPhrase phrase) {
    return phrase instanceof Common common
        && common.determiner() == Determiner.DEFINITE
        && !common.noun().is(SemanticClass.MASS);
  }

  /**
   * Returns whether a clause has an object that a relative clause can describe, with no time or
   * place behind it.
   */
  private static boolean endsInDescribable(Clause clause) {
    return clause.object().filter(SentenceSampler::isDescribable).isPresent()
        && clause.time().isEmpty()
        && clause.place().isEmpty();
  }

  private SentenceMeaning complex(Ids ids) {
    InvariantWord subordinator = InvariantWord.SUBORDINATORS.get(dice.weighted(28, 22, 15, 25, 10));
    Clause subordinate = clause(ids);
    Clause main =
        switch (subordinator) {
          case BECAUSE, ALTHOUGH -> clause(ids);
          case WHEN -> allowed(() -> clauses.clause(ids), one -> one.tense() != Tense.PAST);
          case THAT -> {
            Verb verb = dice.one(FACTS);
            boolean negated = !verb.equals(Verbs.HOPE) && dice.percent(20);
            yield allowed(() -> clauses.fact(ids, verb, negated), one -> true);
          }
          case WHETHER ->
              dice.percent(50)
                  ? allowed(() -> clauses.fact(ids, Verbs.KNOW, true), one -> true)
                  : allowed(() -> clauses.fact(ids, Verbs.ASK, false), one -> true);
          default -> throw new IllegalStateException("no subordinator: " + subordinator);
        };
    if (subordinator == InvariantWord.WHEN) {
      subordinate = allowed(() -> clauses.clause(ids), one -> one.tense() == Tense.PRESENT);
    }
    boolean fact = subordinator == InvariantWord.THAT || subordinator == InvariantWord.WHETHER;
    return new SentenceMeaning.Complex(
        ids.next(), main, subordinator, subordinate, !fact && dice.percent(45));
  }

  private SentenceMeaning yesNoQuestion(Ids ids) {
    Clause clause =
        dice.percent(40)
            ? allowed(() -> addressed(ids, clauses.clause(ids)), one -> true)
            : clause(ids);
    return new SentenceMeaning.Question(ids.next(), clause, Optional.empty());
  }

  /** Returns the clause with the person who is asked as its subject. A common noun stays. */
  private static Clause addressed(Ids ids, Clause clause) {
    return clause.subject() instanceof Common
        ? clause
        : clause.with(new Pronoun(ids.next(), Personal.YOU));
  }

  private SentenceMeaning question(Ids ids) {
    return switch (dice.weighted(25, 30, 45)) {
      case 0 -> {
        Clause clause =
            allowed(
                () -> clauses.action(ids, verb -> verb.subjects().contains(SemanticClass.PERSON)),
                one -> !one.negated());
        yield new SentenceMeaning.Question(
            ids.next(), clause.with((NounPhrase) new Asked(ids.next(), true)), Optional.empty());
      }
      case 1 -> {
        Clause clause =
            allowed(
                () -> clauses.action(ids, verb -> verb.frame().object()), one -> !one.negated());
        yield new SentenceMeaning.Question(ids.next(), asking(ids, clause), Optional.empty());
      }
      default -> adverbQuestion(ids);
    };
  }

  /** Returns the clause with "who" or "what" as its object. */
  private static Clause asking(Ids ids, Clause clause) {
    Action action = clause.action().orElseThrow();
    boolean person =
        !(action.object().orElseThrow() instanceof Common common)
            || common.noun().is(SemanticClass.PERSON)
            || !action.verb().frame().isAccusative();
    Asked asked = new Asked(ids.next(), person);
    return clause.with(new Action(action.verb(), action.recipient(), Optional.of(asked)));
  }

  private SentenceMeaning adverbQuestion(Ids ids) {
    InvariantWord adverb = dice.one(InvariantWord.QUESTION_ADVERBS);
    Clause clause =
        switch (adverb) {
          case ASK_WHERE -> placeless(ids, Set.of(Whereabouts.LOCATION, Whereabouts.HOME));
          case ASK_WHERE_TO -> placeless(ids, Set.of(Whereabouts.DIRECTION, Whereabouts.JOURNEY));
          case ASK_WHEN ->
              allowed(() -> clauses.clause(ids), one -> !one.negated() && one.time().isEmpty());
          case ASK_WHY -> clause(ids);
          default -> throw new IllegalStateException("no adverb that asks: " + adverb);
        };
    return new SentenceMeaning.Question(ids.next(), clause, Optional.of(adverb));
  }

  private Clause placeless(Ids ids, Set<Whereabouts> whereabouts) {
    return allowed(
            () -> clauses.action(ids, verb -> whereabouts.contains(verb.whereabouts())),
            one -> !one.negated())
        .withoutPlace();
  }

  private SentenceMeaning command(Ids ids) {
    Clause clause = allowed(() -> clauses.command(ids), one -> true);
    boolean called = dice.percent(20) && !(clause.object().orElse(null) instanceof Named);
    return new SentenceMeaning.Command(
        clause, called ? Optional.of(phrases.named(ids)) : Optional.empty());
  }

  private SentenceMeaning quotation(Ids ids) {
    NounPhrase speaker =
        dice.percent(60)
            ? phrases.named(ids)
            : allowed(
                    () -> clauses.fact(ids, Verbs.SAY, false),
                    one -> isDescribable(one.subject()) && !one.subject().agreement().isPlural())
                .subject();
    SentenceMeaning content =
        switch (dice.weighted(50, 20, 10, 20)) {
          case 0 -> statement(ids);
          case 1 -> yesNoQuestion(ids);
          case 2 -> question(ids);
          default -> command(ids);
        };
    return new SentenceMeaning.Quotation(ids.next(), speaker, content, dice.percent(50));
  }

  private Clause clause(Ids ids) {
    return allowed(() -> clauses.clause(ids), one -> true);
  }

  private static Clause allowed(Supplier<Clause> draw, Predicate<Clause> wanted) {
    Clause clause = draw.get();
    while (!ClauseRules.allow(clause) || !wanted.test(clause)) {
      clause = draw.get();
    }
    return clause;
  }
}
