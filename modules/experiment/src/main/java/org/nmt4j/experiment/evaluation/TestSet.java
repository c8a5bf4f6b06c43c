package org.nmt4j.experiment.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.labelling.LabelledLines;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The test set of a recipe.
 *
 * @param pairs each input with its reference
 * @param alignments the known alignment of each pair; empty if no metric needs them
 * @param words the words that the metric {@code recall} counts
 * @param groups the groups of pairs that have scores of their own
 */
record TestSet(
    List<SentencePair> pairs, List<String> alignments, Set<String> words, SegmentGroups groups) {

  /**
   * Reads the test set of a recipe. Returns empty if the recipe has none.
   *
   * @throws DataException if a file is missing or faulty
   */
  static Optional<TestSet> read(Recipe recipe) {
    EvaluationSettings settings = recipe.evaluation();
    return recipe
        .data()
        .test()
        .map(
            files -> {
              List<SentencePair> pairs = pairs(recipe, files);
              return new TestSet(
                  pairs,
                  settings
                      .alignment()
                      .map(file -> KnownAlignments.read(file, pairs))
                      .orElse(List.of()),
                  settings.words().map(file -> Set.copyOf(Lines.read(file))).orElse(Set.of()),
                  settings
                      .groups()
                      .map(file -> SegmentGroups.read(file, pairs.size()))
                      .orElseGet(
                          () -> SegmentGroups.upToLengths(sources(pairs), settings.lengths())));
            });
  }

  private static List<SentencePair> pairs(Recipe recipe, CorpusFiles files) {
    if (recipe.task() == TaskType.TRANSLATION) {
      return ParallelCorpus.read(files);
    }
    LabelledLines lines = LabelledLines.read(recipe, files);
    if (recipe.task() == TaskType.REGRESSION) {
      lines.requireNoEmptyLine();
    }
    return lines.pairs();
  }

  List<String> sources() {
    return sources(pairs);
  }

  private static List<String> sources(List<SentencePair> pairs) {
    return pairs.stream().map(SentencePair::source).toList();
  }

  List<String> references() {
    return pairs.stream().map(SentencePair::target).toList();
  }
}
