package org.nmt4j.experiment.evaluation;

import java.util.function.Predicate;
import org.nmt4j.experiment.grammar.Grammar;
import org.nmt4j.tokenization.corpus.DataException;

/** The grammars by which the metric {@code accepted} judges the lines of a language model. */
final class Grammars {
  private Grammars() {}

  /**
   * Returns a predicate that accepts the lines of a grammar.
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
