package org.nmt4j.synthetic.lexicon;

import java.util.Collections;
import java.util.Set;

/**
 * A verb, with the nouns, places and forms that make sense with it.
 *
 * @param german the German forms
 * @param english the English forms
 * @param frame the complements besides the subject
 * @param subjects the kinds of subjects
 * @param objects the kinds of objects; empty if the verb takes no object
 * @param aspect the form that English gives the present
 * @param whereabouts the places that the verb goes with
 * @param perfect whether the perfect tense is in use
 * @param command whether the verb can be a command
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

  /** Returns the German infinitive. */
  public String lemma() {
    return german.lemma();
  }

  /** Returns whether a noun can be the subject. */
  public boolean fitsSubject(Noun noun) {
    return !Collections.disjoint(noun.kinds(), subjects);
  }

  /** Returns whether a noun can be the object. */
  public boolean fitsObject(Noun noun) {
    return !Collections.disjoint(noun.kinds(), objects);
  }
}
