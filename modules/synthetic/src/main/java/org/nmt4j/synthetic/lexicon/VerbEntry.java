package org.nmt4j.synthetic.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A builder of a verb. Each method describes one property. */
final class VerbEntry {

  private GermanVerb german;
  private EnglishVerb english = EnglishVerb.of("be");
  private Frame frame = Frame.INTRANSITIVE;
  private Set<SemanticClass> subjects = EnumSet.of(SemanticClass.PERSON);
  private Set<SemanticClass> objects = EnumSet.noneOf(SemanticClass.class);
  private Aspect aspect = Aspect.ONGOING;
  private Whereabouts whereabouts = Whereabouts.NONE;
  private boolean perfect = true;
  private boolean command;

  private VerbEntry(GermanVerb german) {
    this.german = german;
  }

  /** Starts with the principal forms: infinitive, third person singular, participle. */
  static VerbEntry verb(String infinitive, String third, String participle) {
    return separable("", infinitive, third, participle);
  }

  /** Starts with the forms of a separable verb: {@code auf, machen, macht, aufgemacht}. */
  static VerbEntry separable(String prefix, String infinitive, String third, String participle) {
    return new VerbEntry(GermanVerb.of(prefix, infinitive, third, participle));
  }

  VerbEntry present(Paradigm present) {
    german = german.withPresent(present);
    return this;
  }

  VerbEntry sein() {
    german = german.withSein();
    return this;
  }

  VerbEntry means(EnglishVerb translation) {
    english = translation;
    return this;
  }

  VerbEntry means(String base) {
    return means(EnglishVerb.of(base));
  }

  VerbEntry means(String base, String past) {
    return means(EnglishVerb.of(base).past(past));
  }

  VerbEntry by(SemanticClass... kinds) {
    subjects = EnumSet.copyOf(List.of(kinds));
    return this;
  }

  VerbEntry takes(Frame taken, SemanticClass... kinds) {
    frame = taken;
    objects = EnumSet.noneOf(SemanticClass.class);
    objects.addAll(List.of(kinds));
    return this;
  }

  VerbEntry simple() {
    aspect = Aspect.SIMPLE;
    return this;
  }

  VerbEntry state() {
    aspect = Aspect.STATE;
    return this;
  }

  VerbEntry at(Whereabouts places) {
    whereabouts = places;
    return this;
  }

  VerbEntry noPerfect() {
    perfect = false;
    return this;
  }

  VerbEntry command() {
    command = true;
    return this;
  }

  VerbEntry command(String imperative) {
    german = german.withImperative(imperative);
    return command();
  }

  Verb entry() {
    return new Verb(
        german, english, frame, subjects, objects, aspect, whereabouts, perfect, command);
  }
}
