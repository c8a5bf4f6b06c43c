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
 * Nouns and verbs that the training data never brings together, though it has each of them with
 * others.
 *
 * @param pairs the pairs
 */
record HeldOut(Set<NounVerb> pairs) {

  /** Of a hundred pairs, how many are held out. */
  private static final int PERCENT = 13;

  /**
   * Draws the pairs from all pairs of a noun and a verb. Places are left alone: they go with two
   * verbs at most, and without them would be no subjects or objects at all.
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

  /** Whether a sentence has any of the pairs. */
  boolean touches(BilingualSentence sentence) {
    return sentence.nounVerbs().stream().anyMatch(pairs::contains);
  }
}
