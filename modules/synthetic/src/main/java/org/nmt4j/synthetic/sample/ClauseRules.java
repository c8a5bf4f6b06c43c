package org.nmt4j.synthetic.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.synthetic.lexicon.Aspect;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.Frame;
import org.nmt4j.synthetic.lexicon.Gender;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Person;
import org.nmt4j.synthetic.lexicon.Tense;
import org.nmt4j.synthetic.lexicon.TimeWord;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Both;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.Named;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Pronoun;
import org.nmt4j.synthetic.meaning.Quality;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.meaning.TimeAdverbial;

/** Rules against clauses that would be odd, or whose meaning would be ambiguous in German. */
final class ClauseRules {

  private static final TimeWord SOON = TimeWord.of("bald");

  private ClauseRules() {}

  static boolean allow(Clause clause) {
    return participantsDiffer(clause)
        && tenseIsInUse(clause)
        && !describesTwice(clause)
        && (!clause.negated() || canBeNegated(clause))
        && (!isObjectRelative(clause) || objectRelativeIsClear(clause));
  }

  /**
   * Returns whether all participants differ. Nobody acts on themselves, which would need reflexive
   * pronouns, or on a namesake.
   */
  private static boolean participantsDiffer(Clause clause) {
    List<NounPhrase> all = participants(clause).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(all.get(i), all.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean overlap(NounPhrase one, NounPhrase other) {
    if (one instanceof Pronoun first && other instanceof Pronoun second) {
      Person person = first.agreement().person();
      return person != Person.THIRD && person == second.agreement().person();
    }
    return noun(one).isPresent() && noun(one).equals(noun(other));
  }

  private static Optional<Object> noun(NounPhrase phrase) {
    if (phrase instanceof Common common) {
      return Optional.of(common.noun());
    } else if (phrase instanceof Related related) {
      return Optional.of(related.noun());
    }
    return phrase instanceof Named named ? Optional.of(named.name()) : Optional.empty();
  }

  private static Stream<NounPhrase> participants(Clause clause) {
    Stream<NounPhrase> subjects =
        clause.subject() instanceof Both both
            ? Stream.of(both.first(), both.second())
            : Stream.of(clause.subject());
    Stream<NounPhrase> objects =
        clause.action().stream()
            .flatMap(
                action -> Stream.concat(action.recipient().stream(), action.object().stream()));
    return Stream.concat(subjects, objects);
  }

  private static boolean tenseIsInUse(Clause clause) {
    Optional<Verb> verb = clause.action().map(Action::verb);
    boolean state = verb.filter(one -> one.aspect() == Aspect.STATE).isPresent();
    boolean everyDay =
        clause.time().filter(time -> time.isHabit() && !time.isBeforeVerb()).isPresent();
    return !(state && (clause.modal().isPresent() || everyDay))
        && (verb.map(Verb::perfect).orElse(true) || clause.tense() == Tense.PRESENT);
  }

  /**
   * Returns whether a clause states a quality of a noun that is already described: "the little dog
   * is big".
   */
  private static boolean describesTwice(Clause clause) {
    return clause.predicate() instanceof Quality
        && clause.subject() instanceof Common subject
        && (subject.adjective().isPresent()
            || subject.relative().map(one -> one.predicate() instanceof Quality).orElse(false));
  }

  /**
   * Returns whether a clause can be negated. Indefinite phrases, habits and "soon" do not go well
   * with "not".
   */
  private static boolean canBeNegated(Clause clause) {
    boolean time =
        clause
            .time()
            .map(
                when ->
                    !when.isHabit()
                        && !(when instanceof TimeAdverbial.Phrase phrase
                            && phrase.word().equals(SOON)))
            .orElse(true);
    Optional<NounPhrase> object = clause.object();
    return time
        && participants(clause)
            .filter(one -> !(clause.isNegatedByObject() && object.equals(Optional.of(one))))
            .allMatch(NounPhrase::isDefinite);
  }

  private static boolean isObjectRelative(Clause clause) {
    return clause.object().filter(Related.class::isInstance).isPresent();
  }

  /** Returns whether the German forms show that the relative pronoun is not the subject. */
  private static boolean objectRelativeIsClear(Clause clause) {
    Frame frame = clause.action().orElseThrow().verb().frame();
    Related object = (Related) clause.object().orElseThrow();
    return !frame.isAccusative()
        || isMasculineSingular(object)
        || clause.subject().agreement().count() != object.count()
        || isVisiblyNominative(clause.subject());
  }

  private static boolean isMasculineSingular(Related related) {
    return related.noun().gender() == Gender.MASCULINE
        && related.count() == GrammaticalNumber.SINGULAR;
  }

  private static boolean isVisiblyNominative(NounPhrase subject) {
    if (subject instanceof Pronoun pronoun) {
      return pronoun.personal().isVisiblyNominative();
    }
    return subject instanceof Common common
        && common.determiner() != Determiner.BARE
        && common.noun().gender() == Gender.MASCULINE
        && common.count() == GrammaticalNumber.SINGULAR;
  }

  /** Returns whether the object can stand first and is still recognizable as the object. */
  static boolean objectCanLead(Clause clause) {
    return clause.object().isPresent()
        && clause.object().get() instanceof Common object
        && object.isDefinite()
        && object.relative().isEmpty()
        && object.count() == GrammaticalNumber.SINGULAR
        && object.noun().gender() == Gender.MASCULINE
        && !(clause.subject() instanceof Common subject && subject.relative().isPresent());
  }
}
