package org.nmt4j.synthetic;

import java.util.LinkedHashSet;
import java.util.Set;
import org.nmt4j.synthetic.meaning.Action;
import org.nmt4j.synthetic.meaning.Both;
import org.nmt4j.synthetic.meaning.Clause;
import org.nmt4j.synthetic.meaning.Common;
import org.nmt4j.synthetic.meaning.NounPhrase;
import org.nmt4j.synthetic.meaning.Related;
import org.nmt4j.synthetic.meaning.SentenceMeaning;

/**
 * A noun that is the subject or an object of a verb, regardless of their inflected forms.
 *
 * @param noun the German nominative singular of the noun
 * @param verb the German infinitive of the verb
 */
public record NounVerb(String noun, String verb) {

  /** The infinitive that stands for the verb of clauses about a quality or an age. */
  static final String BE = "sein";

  /** Returns the pairs in a sentence. */
  static Set<NounVerb> in(SentenceMeaning sentence) {
    Set<NounVerb> found = new LinkedHashSet<>();
    collect(sentence, found);
    return found;
  }

  private static void collect(SentenceMeaning sentence, Set<NounVerb> found) {
    if (sentence instanceof SentenceMeaning.Statement statement) {
      collect(statement.clause(), found);
    } else if (sentence instanceof SentenceMeaning.Complex complex) {
      collect(complex.main(), found);
      collect(complex.subordinate(), found);
    } else if (sentence instanceof SentenceMeaning.Compound compound) {
      collect(compound.first(), found);
      collect(compound.second(), found);
    } else if (sentence instanceof SentenceMeaning.Question question) {
      collect(question.clause(), found);
    } else if (sentence instanceof SentenceMeaning.Command command) {
      collect(command.clause(), found);
    } else if (sentence instanceof SentenceMeaning.Answer answer) {
      collect(answer.statement(), found);
    } else if (sentence instanceof SentenceMeaning.Quotation quotation) {
      boolean asks = quotation.content() instanceof SentenceMeaning.Question;
      collect(quotation.speaker(), asks ? "fragen" : "sagen", found);
      collect(quotation.content(), found);
    }
  }

  private static void collect(Clause clause, Set<NounVerb> found) {
    String verb = clause.action().map(action -> action.verb().lemma()).orElse(BE);
    collect(clause.subject(), verb, found);
    clause.action().flatMap(Action::recipient).ifPresent(one -> collect(one, verb, found));
    clause.object().ifPresent(one -> collect(one, verb, found));
  }

  private static void collect(NounPhrase phrase, String verb, Set<NounVerb> found) {
    if (phrase instanceof Common common) {
      found.add(new NounVerb(common.noun().singular(), verb));
      common.relative().ifPresent(relative -> collect(relative, found));
    } else if (phrase instanceof Related related) {
      found.add(new NounVerb(related.noun().singular(), verb));
    } else if (phrase instanceof Both both) {
      collect(both.first(), verb, found);
      collect(both.second(), verb, found);
    }
  }
}
