package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Modal;
import org.nmt4j.synthetic.lexicon.Tense;

/**
 * Somebody does or is something.
 *
 * @param id the number of this part of the sentence
 * @param subject who
 * @param predicate does or is what
 * @param tense when, in grammar
 * @param modal able, obliged, allowed to, or wanting to
 * @param negated whether it is not so
 * @param time when
 * @param place where
 */
public record Clause(
    int id,
    NounPhrase subject,
    Predicate predicate,
    Tense tense,
    Optional<Modal> modal,
    boolean negated,
    Optional<TimeAdverbial> time,
    Optional<PlaceAdverbial> place) {

  /** A clause in the present, without modal verb, negation, time or place. */
  public static Clause of(int id, NounPhrase subject, Predicate predicate) {
    return new Clause(
        id,
        subject,
        predicate,
        Tense.PRESENT,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with another subject. */
  public Clause with(NounPhrase changed) {
    return new Clause(id, changed, predicate, tense, modal, negated, time, place);
  }

  /** The same with another predicate. */
  public Clause with(Predicate changed) {
    return new Clause(id, subject, changed, tense, modal, negated, time, place);
  }

  /** The same in another tense. */
  public Clause with(Tense changed) {
    return new Clause(id, subject, predicate, changed, modal, negated, time, place);
  }

  /** The same with a modal verb. */
  public Clause with(Modal changed) {
    return new Clause(id, subject, predicate, tense, Optional.of(changed), negated, time, place);
  }

  /** The same with a time. */
  public Clause with(TimeAdverbial changed) {
    return new Clause(id, subject, predicate, tense, modal, negated, Optional.of(changed), place);
  }

  /** The same with a place. */
  public Clause with(PlaceAdverbial changed) {
    return new Clause(id, subject, predicate, tense, modal, negated, time, Optional.of(changed));
  }

  /** The same without a place. */
  public Clause withoutPlace() {
    return new Clause(id, subject, predicate, tense, modal, negated, time, Optional.empty());
  }

  /** The opposite. */
  public Clause negate() {
    return new Clause(id, subject, predicate, tense, modal, !negated, time, place);
  }

  /** The verb and what it takes, unless this clause is about a quality. */
  public Optional<Action> action() {
    return predicate instanceof Action action ? Optional.of(action) : Optional.empty();
  }

  /** The object, if there is one. */
  public Optional<NounPhrase> object() {
    return action().flatMap(Action::object);
  }

  /** Whether kein with the object negates the clause, rather than nicht. */
  public boolean isNegatedByObject() {
    return negated
        && action().isPresent()
        && action().get().verb().frame().isAccusative()
        && object().isPresent()
        && object().get() instanceof Common common
        && common.isNegatable();
  }
}
