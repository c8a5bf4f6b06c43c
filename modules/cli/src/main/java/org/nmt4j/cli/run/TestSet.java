package org.nmt4j.cli.run;

import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * What a trained model is judged by.
 *
 * @param alignments known ones, a line for each pair; empty where no metric asks for them
 */
public record TestSet(List<SentencePair> pairs, List<String> alignments) {

  /**
   * The test set of a recipe, if it has one. It is read before training, so that a mistake in it
   * does not cost the time of the training.
   *
   * @throws DataException if its files cannot be used
   */
  public static Optional<TestSet> read(Recipe recipe) {
    return recipe
        .data()
        .test()
        .map(
            files -> {
              List<SentencePair> pairs = ParallelCorpus.read(files);
              return new TestSet(pairs, alignments(recipe, pairs));
            });
  }

  private static List<String> alignments(Recipe recipe, List<SentencePair> pairs) {
    return recipe
        .evaluation()
        .alignment()
        .map(file -> KnownAlignments.read(file, pairs))
        .orElse(List.of());
  }

  List<String> sources() {
    return pairs.stream().map(SentencePair::source).toList();
  }

  List<String> references() {
    return pairs.stream().map(SentencePair::target).toList();
  }
}
