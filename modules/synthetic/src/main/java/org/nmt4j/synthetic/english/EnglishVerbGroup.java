package org.nmt4j.synthetic.english;

import static org.nmt4j.synthetic.lexicon.Tense.FUTURE;
import static org.nmt4j.synthetic.lexicon.Tense.PAST;

import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.Aspect;
import org.nmt4j.synthetic.lexicon.EnglishVerb;
import org.nmt4j.synthetic.lexicon.Modal;
import org.nmt4j.synthetic.lexicon.Person;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.TimeAdverbial;
import org.nmt4j.synthetic.text.Part;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;

/**
 * The verbs of an English clause.
 *
 * @param auxiliary the verb that changes places with the subject in a question and precedes "not";
 *     empty if there is none
 * @param rest the other verbs
 */
record EnglishVerbGroup(Phrase auxiliary, Phrase rest) {

  private static final EnglishVerb HAVE = new EnglishVerb("have", "had", "having", "", "");
  private static final EnglishVerb WANT = new EnglishVerb("want", "wanted", "wanting", "", "");

  /**
   * Returns the verbs of a clause.
   *
   * @param inverted whether the subject follows the auxiliary, which must then exist
   */
  static EnglishVerbGroup of(Clause clause, boolean inverted) {
    return new Builder(clause, inverted).group();
  }

  /** Returns the verbs of a command. */
  static EnglishVerbGroup command(Clause clause) {
    Builder builder = new Builder(clause, clause.negated());
    String base = clause.action().orElseThrow().verb().english().base();
    return clause.negated()
        ? builder.with("do", new Phrase().add(base, builder.verb))
        : new EnglishVerbGroup(new Phrase(), new Phrase().add(base, builder.finite, builder.verb));
  }

  private static final class Builder {

    private final Clause clause;
    private final Agreement subject;
    private final Tense tense;
    private final boolean supported;
    private final Part finite;
    private final Part verb;

    Builder(Clause clause, boolean inverted) {
      this.clause = clause;
      this.subject = clause.subject().agreement();
      this.tense = clause.tense();
      this.supported = inverted || clause.negated();
      this.finite = Part.of(clause.id(), Role.FINITE);
      this.verb = Part.of(clause.id(), Role.VERB);
    }

    EnglishVerbGroup group() {
      if (clause.modal().isPresent()) {
        return modal(clause.modal().get());
      }
      if (tense == FUTURE) {
        return with("will", base());
      }
      if (clause.action().isEmpty()) {
        return new EnglishVerbGroup(new Phrase().add(be(), finite, verb), new Phrase());
      }
      Verb action = clause.action().get().verb();
      boolean habit = clause.time().map(TimeAdverbial::isHabit).orElse(false);
      if (tense == Tense.PRESENT && action.aspect() == Aspect.ONGOING && !habit) {
        return with(be(), new Phrase().add(action.english().ing(), verb));
      }
      return supported
          ? with(support(), base())
          : new EnglishVerbGroup(
              new Phrase(), new Phrase().add(form(action.english()), finite, verb));
    }

    private EnglishVerbGroup modal(Modal modal) {
      return switch (modal) {
        case CAN -> with(tense == PAST ? "could" : "can", base());
        case SHOULD -> with("should", base());
        case MAY -> with(be(), new Phrase().add("allowed", finite).add("to", finite).add(base()));
        case WOULD_LIKE ->
            with("would", new Phrase().add("like", finite).add("to", finite).add(base()));
        case MUST -> lexical(HAVE);
        case WANT -> lexical(WANT);
      };
    }

    /**
     * Returns the verbs with a full verb in place of a modal verb. It needs "do" like any other
     * full verb.
     */
    private EnglishVerbGroup lexical(EnglishVerb modal) {
      Phrase to = new Phrase().add("to", finite).add(base());
      return supported
          ? with(support(), new Phrase().add(modal.base(), finite).add(to))
          : new EnglishVerbGroup(new Phrase(), new Phrase().add(form(modal), finite).add(to));
    }

    private EnglishVerbGroup with(String auxiliary, Phrase rest) {
      return new EnglishVerbGroup(new Phrase().add(auxiliary, finite), rest);
    }

    private Phrase base() {
      String base = clause.action().map(action -> action.verb().english().base()).orElse("be");
      return new Phrase().add(base, verb);
    }

    private String form(EnglishVerb english) {
      return tense == PAST ? english.past() : english.present(subject);
    }

    private String support() {
      if (tense == PAST) {
        return "did";
      }
      return subject.isThirdSingular() ? "does" : "do";
    }

    private String be() {
      boolean plural = subject.isPlural() || subject.person() == Person.SECOND;
      if (tense == PAST) {
        return plural ? "were" : "was";
      }
      if (plural) {
        return "are";
      }
      return subject.person() == Person.FIRST ? "am" : "is";
    }
  }
}
