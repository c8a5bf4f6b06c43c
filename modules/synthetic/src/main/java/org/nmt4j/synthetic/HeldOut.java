package org.nmt4j.synthetic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.lexicon.Nouns;
import org.nmt4j.synthetic.lexicon.SemanticClass;
import org.nmt4j.synthetic.lexicon.Verb;
import org.nmt4j.synthetic.lexicon.Verbs;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Pairs of a noun and a verb that never meet in the training data. The training data has each noun
 * and each verb with others.
 *
 * @param pairs the pairs that are held out
 */
record HeldOut(Set<NounVerb> pairs) {

  /** The percentage of pairs that are held out. */
  private static final int PERCENT = 13;

  /**
   * Draws pairs from all pairs of a noun and a verb. Places are never held out. They go with two
   * verbs at most, and without these a place could be neither subject nor object.
   */
  static HeldOut draw(Dice dice) {
    List<String> verbs =
        Stream.concat(
                Stream.of(NounVerb.BE),
                Stream.concat(Verbs.all().stream(), Verbs.special().stream()).map(Verb::lemma))
            .toList();
    Set<NounVerb> pairs = new LinkedHashSet<>();
    for (Noun noun : Nouns.all()) {
      for (String verb : verbs) {
        if (!noun.is(SemanticClass.PLACE) && dice.percent(PERCENT)) {
          pairs.add(new NounVerb(noun.singular(), verb));
        }
      }
    }
    return new HeldOut(pairs);
  }

  /** Returns whether a sentence has a pair that is held out. */
  boolean touches(BilingualSentence sentence) {
    return sentence.nounVerbs().stream().anyMatch(pairs::contains);
  }
}
