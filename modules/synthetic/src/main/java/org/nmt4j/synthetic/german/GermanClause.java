package org.nmt4j.synthetic.german;

import static org.nmt4j.synthetic.text.Part.of;

import java.util.Optional;
import java.util.function.Predicate;
import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.lexicon.Frame;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Age;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Pronoun;
import org.nmt4j.synthetic.meaning.Quality;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.meaning.TimeAdverbial;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/** Realizes clauses in German and orders their words. */
final class GermanClause {

  private final Clause clause;

  GermanClause(Clause clause) {
    this.clause = clause;
  }

  /** Returns a main clause: one constituent, the finite verb, the rest, the other verbs. */
  Phrase verbSecond(Slot front) {
    return slot(front).add(verbFirst(Optional.of(front)));
  }

  /**
   * Returns a clause that begins with its verb: a question for yes or no, or a main clause after
   * another constituent.
   */
  Phrase verbFirst() {
    return verbFirst(Optional.empty());
  }

  private Phrase verbFirst(Optional<Slot> front) {
    GermanVerbGroup verbs = GermanVerbGroup.of(clause);
    Phrase phrase = verbs.second().add(middle(front)).add(verbs.bracket());
    Phrase afterthought = afterthought();
    return afterthought.isEmpty() ? phrase : phrase.comma().add(afterthought).comma();
  }

  /** Returns a command, which has no subject. */
  Phrase command() {
    GermanVerbGroup verbs = GermanVerbGroup.command(clause);
    return verbs.second().add(middle(Optional.of(Slot.SUBJECT))).add(verbs.bracket());
  }

  /** Returns a subordinate clause, which begins with its subject. */
  Phrase verbLast() {
    return middle(Optional.empty()).add(GermanVerbGroup.of(clause).last());
  }

  /** Returns a relative clause, in which the pronoun comes first and the verb last. */
  private Phrase relative() {
    Slot pronoun = find(Related.class::isInstance).orElseThrow();
    return slot(pronoun).add(middle(Optional.of(pronoun))).add(GermanVerbGroup.of(clause).last());
  }

  /** Returns the slot of a kind of phrase, if the subject or the object is of this kind. */
  Optional<Slot> find(Predicate<NounPhrase> kind) {
    if (kind.test(clause.subject())) {
      return Optional.of(Slot.SUBJECT);
    }
    return clause.object().filter(kind).map(object -> Slot.OBJECT);
  }

  /**
   * Returns all constituents between the verbs except the one in front. Pronouns precede the time,
   * and so do definite objects if the time says how often. {@code nicht} precedes the constituents
   * that belong closely to the verb.
   */
  private Phrase middle(Optional<Slot> front) {
    boolean prepositional = frame().map(Frame::isPrepositional).orElse(false);
    boolean pronoun =
        !prepositional && clause.object().filter(Pronoun.class::isInstance).isPresent();
    boolean early = !prepositional && !pronoun && isEarly(clause.object());
    boolean earlyRecipient = isEarly(recipient());
    Phrase phrase = new Phrase();
    add(phrase, Slot.SUBJECT, front, true);
    add(phrase, Slot.OBJECT, front, pronoun);
    add(phrase, Slot.RECIPIENT, front, earlyRecipient);
    add(phrase, Slot.OBJECT, front, early);
    add(phrase, Slot.TIME, front, true);
    add(phrase, Slot.RECIPIENT, front, !earlyRecipient);
    add(phrase, Slot.OBJECT, front, !pronoun && !early && !prepositional);
    add(phrase, Slot.PLACE, front, prepositional);
    if (clause.negated() && !clause.isNegatedByObject()) {
      phrase.add("nicht", of(clause.id(), Role.NEGATION));
    }
    add(phrase, Slot.OBJECT, front, prepositional);
    add(phrase, Slot.PLACE, front, !prepositional);
    return phrase.add(property());
  }

  private boolean isEarly(Optional<NounPhrase> object) {
    boolean howOften = clause.time().map(TimeAdverbial::isBeforeVerb).orElse(false);
    return object
        .filter(what -> what instanceof Pronoun || howOften && what.isDefinite())
        .isPresent();
  }

  private void add(Phrase phrase, Slot slot, Optional<Slot> front, boolean here) {
    if (here && !front.equals(Optional.of(slot))) {
      phrase.add(slot(slot));
    }
  }

  /** Returns a constituent; empty if the clause has none. */
  private Phrase slot(Slot slot) {
    return switch (slot) {
      case SUBJECT -> subject();
      case RECIPIENT ->
          recipient()
              .map(recipient -> GermanNounPhrase.phrase(recipient, Case.DATIVE))
              .orElseGet(Phrase::new);
      case OBJECT -> clause.object().map(this::object).orElseGet(Phrase::new);
      case TIME -> clause.time().map(GermanAdverbial::time).orElseGet(Phrase::new);
      case PLACE -> clause.place().map(GermanAdverbial::place).orElseGet(Phrase::new);
    };
  }

  private Phrase subject() {
    Phrase phrase = GermanNounPhrase.phrase(clause.subject(), Case.NOMINATIVE);
    Optional<Clause> relative = relativeOf(clause.subject());
    return relative.isPresent()
        ? phrase.comma().add(new GermanClause(relative.get()).relative()).comma()
        : phrase;
  }

  private Phrase object(NounPhrase object) {
    if (clause.isNegatedByObject()) {
      return GermanNounPhrase.negated((Common) object, clause.id());
    }
    Frame frame = frame().orElseThrow();
    Phrase phrase = new Phrase();
    if (frame.isPrepositional()) {
      phrase.add(frame.preposition(), of(clause.id(), Role.PREPOSITION));
    }
    return phrase.add(GermanNounPhrase.phrase(object, frame.objectCase()));
  }

  /** Returns the relative clause of the object, which follows the last verb. */
  private Phrase afterthought() {
    return clause
        .object()
        .flatMap(GermanClause::relativeOf)
        .map(relative -> new GermanClause(relative).relative())
        .orElseGet(Phrase::new);
  }

  private Phrase property() {
    Phrase phrase = new Phrase();
    if (clause.predicate() instanceof Quality quality) {
      if (quality.very()) {
        phrase.add("sehr", of(quality.id(), Role.DEGREE));
      }
      phrase.add(quality.adjective().german(), of(quality.id(), Role.ADJECTIVE));
    } else if (clause.predicate() instanceof Age age) {
      phrase
          .add(GermanNumber.of(age.years()), of(age.id(), Role.COUNT))
          .add("Jahre", of(age.id(), Role.UNIT))
          .add("alt", of(age.id(), Role.ADJECTIVE));
    }
    return phrase;
  }

  private Optional<NounPhrase> recipient() {
    return clause.action().flatMap(Action::recipient);
  }

  private Optional<Frame> frame() {
    return clause.action().map(action -> action.verb().frame());
  }

  private static Optional<Clause> relativeOf(NounPhrase phrase) {
    return phrase instanceof Common common ? common.relative() : Optional.empty();
  }
}
