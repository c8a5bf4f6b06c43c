package org.nmt4j.synthetic.german;

import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.GermanVerb;
import org.nmt4j.synthetic.lexicon.Paradigm;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.lexicon.Verbs;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.text.Part;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/**
 * The verbs of a German clause: the finite verb, and the rest for the end of the clause.
 *
 * @param clause the id of the clause
 * @param finite the finite form, without a prefix
 * @param prefix the prefix of the finite form; empty if there is none
 * @param ending the participle or infinitive; empty if there is none
 */
record GermanVerbGroup(int clause, String finite, String prefix, String ending) {

  static GermanVerbGroup of(Clause clause) {
    Agreement subject = clause.subject().agreement();
    Tense tense = clause.tense();
    if (clause.modal().isPresent()) {
      String finite = clause.modal().get().german(tense).form(subject);
      return new GermanVerbGroup(clause.id(), finite, "", infinitive(clause));
    }
    if (tense == Tense.FUTURE) {
      return new GermanVerbGroup(clause.id(), Paradigm.WILL.form(subject), "", infinitive(clause));
    }
    if (!(clause.predicate() instanceof Action action)) {
      Paradigm be = tense == Tense.PAST ? Paradigm.WAS : Paradigm.BE;
      return new GermanVerbGroup(clause.id(), be.form(subject), "", "");
    }
    return of(clause.id(), action.verb(), tense, subject);
  }

  /** Returns the past or present of a full verb. */
  private static GermanVerbGroup of(int clause, Verb verb, Tense tense, Agreement subject) {
    GermanVerb german = verb.german();
    if (tense == Tense.PRESENT) {
      return new GermanVerbGroup(clause, german.present().form(subject), german.prefix(), "");
    }
    return verb.equals(Verbs.HAVE)
        ? new GermanVerbGroup(clause, Paradigm.HAD.form(subject), "", "")
        : new GermanVerbGroup(clause, german.auxiliary().form(subject), "", german.participle());
  }

  static GermanVerbGroup command(Clause clause) {
    GermanVerb german = clause.action().orElseThrow().verb().german();
    return new GermanVerbGroup(clause.id(), german.imperative(), german.prefix(), "");
  }

  /** Returns the finite verb of a main clause. */
  Phrase second() {
    return new Phrase().add(finite, finiteParts());
  }

  /** Returns the prefix, participle or infinitive at the end of a main clause. */
  Phrase bracket() {
    Phrase phrase = new Phrase();
    String last = prefix + ending;
    return last.isEmpty() ? phrase : phrase.add(last, verbPart());
  }

  /** Returns all verbs together, for the end of a subordinate clause. */
  Phrase last() {
    Phrase phrase = new Phrase();
    if (!ending.isEmpty()) {
      phrase.add(ending, verbPart());
    }
    return phrase.add(prefix + finite, finiteParts());
  }

  private Part verbPart() {
    return Part.of(clause, Role.VERB);
  }

  private Part[] finiteParts() {
    Part finitePart = Part.of(clause, Role.FINITE);
    return ending.isEmpty() ? new Part[] {finitePart, verbPart()} : new Part[] {finitePart};
  }

  private static String infinitive(Clause clause) {
    return clause.action().map(action -> action.verb().lemma()).orElse("sein");
  }
}
