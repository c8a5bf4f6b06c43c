package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Modal;
import org.nmt4j.synthetic.lexicon.Tense;

/**
 * A clause: a subject that does or is something.
 *
 * @param id the id of this part, unique in the sentence
 * @param subject the subject
 * @param predicate what the subject does or is
 * @param tense the grammatical tense
 * @param modal the modal verb, for an ability, duty, permission or wish, if any
 * @param negated whether the clause is negated
 * @param time the time, if any
 * @param place the place, if any
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

  /** Returns a clause in the present, without modal verb, negation, time or place. */
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

  /** Returns this clause with another subject. */
  public Clause with(NounPhrase changed) {
    return new Clause(id, changed, predicate, tense, modal, negated, time, place);
  }

  /** Returns this clause with another predicate. */
  public Clause with(Predicate changed) {
    return new Clause(id, subject, changed, tense, modal, negated, time, place);
  }

  /** Returns this clause in another tense. */
  public Clause with(Tense changed) {
    return new Clause(id, subject, predicate, changed, modal, negated, time, place);
  }

  /** Returns this clause with a modal verb. */
  public Clause with(Modal changed) {
    return new Clause(id, subject, predicate, tense, Optional.of(changed), negated, time, place);
  }

  /** Returns this clause with a time. */
  public Clause with(TimeAdverbial changed) {
    return new Clause(id, subject, predicate, tense, modal, negated, Optional.of(changed), place);
  }

  /** Returns this clause with a place. */
  public Clause with(PlaceAdverbial changed) {
    return new Clause(id, subject, predicate, tense, modal, negated, time, Optional.of(changed));
  }

  /** Returns this clause without a place. */
  public Clause withoutPlace() {
    return new Clause(id, subject, predicate, tense, modal, negated, time, Optional.empty());
  }

  /** Returns the opposite of this clause. */
  public Clause negate() {
    return new Clause(id, subject, predicate, tense, modal, !negated, time, place);
  }

  /** Returns the verb with its objects; empty if the clause states a quality or an age. */
  public Optional<Action> action() {
    return predicate instanceof Action action ? Optional.of(action) : Optional.empty();
  }

  /** Returns the object, if there is one. */
  public Optional<NounPhrase> object() {
    return action().flatMap(Action::object);
  }

  /** Returns whether {@code kein} before the object negates the clause, and not {@code nicht}. */
  public boolean isNegatedByObject() {
    return negated
        && action().isPresent()
        && action().get().verb().frame().isAccusative()
        && object().isPresent()
        && object().get() instanceof Common common
        && common.isNegatable();
  }
}
