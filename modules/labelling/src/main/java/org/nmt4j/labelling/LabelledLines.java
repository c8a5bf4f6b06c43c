package org.nmt4j.labelling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.SpacedTokens;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/**
 * Lines and their targets, with the names of their files for errors. A target is a label, tags or a
 * number.
 *
 * @param pairs the lines, each with its target; single spaces separate tags
 * @param sourceName the file of the lines
 * @param targetName the file of the targets
 * @param follows whether the target follows its line and a tab in the same file
 */
public record LabelledLines(
    List<SentencePair> pairs, String sourceName, String targetName, boolean follows) {
  private static final String ENTITY_TAG = "O|[BI]-.+";

  /**
   * Reads a corpus of a recipe.
   *
   * @throws DataException if a line does not have exactly one label, one number or one tag for each
   *     token, or if its steps have another width than those of the training data
   */
  public static LabelledLines read(Recipe recipe, CorpusFiles files) {
    if (files instanceof CorpusFiles.Several several) {
      return joined(several.parts().stream().map(part -> read(recipe, part.files())).toList());
    }
    List<String> names = files.paths().stream().map(Object::toString).toList();
    List<SentencePair> pairs = new ArrayList<>();
    for (SentencePair pair : ParallelCorpus.read(files)) {
      pairs.add(new SentencePair(pair.source(), WhiteSpace.collapse(pair.target())));
    }
    LabelledLines lines =
        new LabelledLines(
            List.copyOf(pairs), names.get(0), names.get(names.size() - 1), follows(files));
    lines.checkSources(Numbers.width(recipe));
    lines.checkTargets(recipe);
    return lines;
  }

  /**
   * Joins corpora that were read without errors. Later errors name the first corpus.
   *
   * @param parts at least one corpus
   */
  static LabelledLines joined(List<LabelledLines> parts) {
    LabelledLines first = parts.get(0);
    return new LabelledLines(
        parts.stream().flatMap(part -> part.pairs.stream()).toList(),
        first.sourceName,
        first.targetName,
        first.follows);
  }

  private static boolean follows(CorpusFiles files) {
    return files instanceof CorpusFiles.Tsv table && table.columns().isEmpty();
  }

  private void checkSources(int width) {
    for (int i = 0; i < pairs.size() && width > 0; i++) {
      Numbers.steps(pairs.get(i).source(), width, sourceName, i + 1L);
    }
  }

  private void checkTargets(Recipe recipe) {
    if (recipe.task() == TaskType.REGRESSION) {
      for (int i = 0; i < pairs.size(); i++) {
        number(i);
      }
      return;
    }
    boolean tagging = recipe.task() == TaskType.TAGGING;
    boolean entities =
        recipe.evaluation().metrics().contains(Metric.ENTITY_F1)
            || recipe.training().earlyStopping().metric() == EarlyStoppingMetric.ENTITY_F1;
    TextPipeline pipeline =
        tagging ? TextPipelines.learnSource(recipe.tokenization(), List.of()) : null;
    for (int i = 0; i < pairs.size(); i++) {
      List<String> labels = labels(i);
      int wanted = tagging ? pipeline.encode(pairs.get(i).source()).size() : 1;
      if (labels.size() != wanted) {
        throw wrongTarget(
            i,
            tagging
                ? String.format(
                    Locale.ROOT,
                    "found %s, expected one for each of the %s",
                    Count.of(labels.size(), "tag"),
                    Count.of(wanted, "token"))
                : String.format(Locale.ROOT, "found %d labels, expected one", labels.size()));
      }
      for (String label : labels) {
        if (entities && !label.matches(ENTITY_TAG)) {
          throw wrongTarget(
              i,
              String.format(
                  Locale.ROOT,
                  "found the tag '%s', expected O, B-TYPE or I-TYPE for the metric entity-f1",
                  label));
        }
      }
    }
  }

  /**
   * Checks that no line is empty.
   *
   * @throws DataException if a line is empty; the message names the first one
   */
  public void requireNoEmptyLine() {
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).source().isBlank()) {
        throw DataException.at(
            sourceName, i + 1L, 1, "found an empty line, expected one that has a number");
      }
    }
  }

  /**
   * Checks that a model has the labels of all lines.
   *
   * @param model the file of the model
   * @throws DataException if a label is missing; the message names its first line
   */
  void requireLabels(Labels known, Path model) {
    for (int i = 0; i < pairs.size(); i++) {
      for (String label : labels(i)) {
        if (!known.all().contains(label)) {
          throw wrongTarget(
              i,
              String.format(
                  Locale.ROOT, "found the label '%s', expected one of those in %s", label, model));
        }
      }
    }
  }

  /** Returns the lines without their targets. */
  public List<String> sources() {
    return pairs.stream().map(SentencePair::source).toList();
  }

  /** Returns the label or the tags of a line, counted from 0. */
  List<String> labels(int line) {
    return SpacedTokens.split(pairs.get(line).target());
  }

  /** Returns the number of a line for regression. Lines count from 0. */
  double number(int line) {
    return Numbers.parse(pairs.get(line).target(), targetName, line + 1L, targetColumn(line));
  }

  private DataException wrongTarget(int line, String message) {
    return DataException.at(targetName, line + 1L, targetColumn(line), message);
  }

  private long targetColumn(int line) {
    return follows ? pairs.get(line).source().length() + 2L : 1;
  }
}
