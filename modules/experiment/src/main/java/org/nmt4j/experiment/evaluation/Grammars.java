package org.nmt4j.experiment.evaluation;

import java.util.function.Predicate;
import org.nmt4j.experiment.grammar.Grammar;
import org.nmt4j.tokenization.corpus.DataException;

/** The grammars of ours that judge what a language model writes. */
final class Grammars {
  private Grammars() {}

  /**
   * Whether lines belong to a grammar.
   *
   * @throws DataException if there is no grammar of that name
   */
  static Predicate<String> named(String name) {
    if (name.equals("agreement")) {
      return Grammar::accepts;
    }
    throw new DataException(
        "evaluation.sampling.grammar: found '" + name + "', expected agreement");
  }
}
