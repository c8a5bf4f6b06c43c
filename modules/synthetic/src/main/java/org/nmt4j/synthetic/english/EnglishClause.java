package org.nmt4j.synthetic.english;

import static org.nmt4j.synthetic.text.Part.of;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.EnglishVerb;
import org.nmt4j.synthetic.lexicon.Modal;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Age;
import org.nmt4j.synthetic.meaning.Asked;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Quality;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.meaning.SentenceMeaning.Front;
import org.nmt4j.synthetic.meaning.TimeAdverbial;
import org.nmt4j.synthetic.text.Part;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/** Realizes clauses in English and orders their words. */
final class EnglishClause {

  private final Clause clause;
  private final Front front;

  EnglishClause(Clause clause) {
    this(clause, Front.SUBJECT);
  }

  /**
   * Creates a clause that begins with its time or place if the German clause does. It never begins
   * with its object.
   */
  EnglishClause(Clause clause, Front front) {
    this.clause = clause;
    this.front = front;
  }

  /** Returns a statement: subject, verbs, objects, place, time. */
  Phrase statement() {
    Phrase phrase =
        switch (front) {
          case TIME -> time();
          case PLACE -> place().comma();
          case SUBJECT, OBJECT -> new Phrase();
        };
    return phrase.add(subject()).add(predicate());
  }

  /** Returns a relative clause, which begins with its pronoun. */
  Phrase relative() {
    Optional<NounPhrase> object = clause.object().filter(Related.class::isInstance);
    return object.isEmpty()
        ? statement()
        : EnglishNounPhrase.object(object.get(), false).add(statement());
  }

  private Phrase subject() {
    return EnglishNounPhrase.subject(clause.subject()).add(relative(clause.subject()));
  }

  private static Phrase object(NounPhrase what, boolean negated) {
    return EnglishNounPhrase.object(what, negated).add(relative(what));
  }

  /** Returns the relative clause of a phrase; empty if it has none. */
  private static Phrase relative(NounPhrase what) {
    return what instanceof Common common
        ? common
            .relative()
            .map(clause -> new EnglishClause(clause).relative())
            .orElseGet(Phrase::new)
        : new Phrase();
  }

  /** Returns a question, which begins with the phrase that is asked for, if any. */
  Phrase question() {
    if (clause.subject() instanceof Asked) {
      return statement();
    }
    EnglishVerbGroup verbs = EnglishVerbGroup.of(clause, true);
    Phrase phrase = new Phrase();
    clause
        .object()
        .filter(Asked.class::isInstance)
        .ifPresent(asked -> phrase.add(EnglishNounPhrase.object(asked, false)));
    phrase.add(verbs.auxiliary()).add(subject());
    return phrase.add(negation()).add(middleTime()).add(verbs.rest()).add(complements());
  }

  /** Returns a command. */
  Phrase command() {
    EnglishVerbGroup verbs = EnglishVerbGroup.command(clause);
    return verbs.auxiliary().add(negation()).add(verbs.rest()).add(complements());
  }

  private Phrase predicate() {
    EnglishVerbGroup verbs = EnglishVerbGroup.of(clause, false);
    Phrase phrase = isCannot() ? cannot() : new Phrase().add(verbs.auxiliary()).add(negation());
    return phrase.add(middleTime()).add(verbs.rest()).add(complements());
  }

  /** Returns whether the negated verb is "cannot", the only one written together with "not". */
  private boolean isCannot() {
    return clause.negated()
        && clause.modal().equals(Optional.of(Modal.CAN))
        && clause.tense() != Tense.PAST;
  }

  private Phrase cannot() {
    return new Phrase().add("cannot", of(clause.id(), Role.FINITE), of(clause.id(), Role.NEGATION));
  }

  private Phrase negation() {
    Phrase phrase = new Phrase();
    return clause.negated() ? phrase.add("not", of(clause.id(), Role.NEGATION)) : phrase;
  }

  private Phrase middleTime() {
    return isTimeBeforeVerb() && front != Front.TIME ? time() : new Phrase();
  }

  private Phrase complements() {
    Phrase phrase = clause.action().map(this::objects).orElseGet(this::property);
    if (front != Front.PLACE) {
      phrase.add(place());
    }
    return isTimeBeforeVerb() || front == Front.TIME ? phrase : phrase.add(time());
  }

  private boolean isTimeBeforeVerb() {
    return clause.time().map(TimeAdverbial::isBeforeVerb).orElse(false);
  }

  private Phrase place() {
    return clause.place().map(EnglishAdverbial::place).orElseGet(Phrase::new);
  }

  private Phrase time() {
    return clause.time().map(EnglishAdverbial::time).orElseGet(Phrase::new);
  }

  /**
   * Returns the objects of a verb with its particle and preposition. The particle follows an object
   * of one light word and precedes all others.
   */
  private Phrase objects(Action action) {
    EnglishVerb verb = action.verb().english();
    Optional<NounPhrase> object =
        action.object().filter(what -> !(what instanceof Asked) && !(what instanceof Related));
    boolean light = object.map(EnglishNounPhrase::isLight).orElse(false);
    Phrase phrase = new Phrase();
    if (!light && !verb.particle().isEmpty()) {
      phrase.add(verb.particle(), verbPart());
    }
    action.recipient().ifPresent(recipient -> phrase.add(object(recipient, false)));
    if (!verb.preposition().isEmpty()) {
      boolean shared = action.verb().frame().isPrepositional();
      phrase.add(verb.preposition(), shared ? of(clause.id(), Role.PREPOSITION) : verbPart());
    }
    boolean negated = clause.isNegatedByObject();
    object.ifPresent(what -> phrase.add(object(what, negated)));
    if (light && !verb.particle().isEmpty()) {
      phrase.add(verb.particle(), verbPart());
    }
    return phrase;
  }

  private Phrase property() {
    Phrase phrase = new Phrase();
    if (clause.predicate() instanceof Quality quality) {
      if (quality.very()) {
        phrase.add("very", of(quality.id(), Role.DEGREE));
      }
      phrase.add(quality.adjective().english(), of(quality.id(), Role.ADJECTIVE));
    } else if (clause.predicate() instanceof Age age) {
      phrase
          .add(EnglishNumber.of(age.years()), of(age.id(), Role.COUNT))
          .add("years", of(age.id(), Role.UNIT))
          .add("old", of(age.id(), Role.ADJECTIVE));
    }
    return phrase;
  }

  private Part verbPart() {
    return of(clause.id(), Role.VERB);
  }
}
