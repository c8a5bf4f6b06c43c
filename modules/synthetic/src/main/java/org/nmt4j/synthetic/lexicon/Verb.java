package org.nmt4j.synthetic.lexicon;

import java.util.Collections;
import java.util.Set;

/**
 * A verb and what makes sense with it.
 *
 * @param german German forms
 * @param english English forms
 * @param frame what it takes beside its subject
 * @param subjects kinds of subjects
 * @param objects kinds of objects, empty without an object
 * @param aspect how English says its present
 * @param whereabouts the places it goes with
 * @param perfect whether the perfect tense is in use
 * @param command whether one can be told to do it
 */
public record Verb(
    GermanVerb german,
    EnglishVerb english,
    Frame frame,
    Set<SemanticClass> subjects,
    Set<SemanticClass> objects,
    Aspect aspect,
    Whereabouts whereabouts,
    boolean perfect,
    boolean command) {

  /** The German infinitive. */
  public String lemma() {
    return german.lemma();
  }

  /** Whether a noun can be its subject. */
  public boolean fitsSubject(Noun noun) {
    return !Collections.disjoint(noun.kinds(), subjects);
  }

  /** Whether a noun can be its object. */
  public boolean fitsObject(Noun noun) {
    return !Collections.disjoint(noun.kinds(), objects);
  }
}
