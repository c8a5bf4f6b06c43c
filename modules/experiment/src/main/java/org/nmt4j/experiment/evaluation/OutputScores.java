package org.nmt4j.experiment.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.MetricResult;
import org.nmt4j.evaluation.labels.Confusion;
import org.nmt4j.evaluation.registry.MetricName;
import org.nmt4j.evaluation.registry.MetricSettings;
import org.nmt4j.recipe.EvaluationSettings;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;

/**
 * Scores the output of a model for the test set of its recipe by all metrics of the recipe that
 * compare output with references.
 *
 * @param output the output, one line for each line of the test set
 */
record OutputScores(Recipe recipe, TestSet test, TestOutput output) {

  /** Returns whether any metric of the recipe needs alignments. */
  static boolean needAlignments(EvaluationSettings settings) {
    return settings.metrics().stream().anyMatch(Metric::isOfAlignments);
  }

  TestScores scores() {
    Map<Metric, ScoreTable> tables = new LinkedHashMap<>();
    for (Metric metric : recipe.evaluation().metrics()) {
      if (metric.isOfOutput()) {
        tables.put(metric, table(metric, MetricName.named(metric.toString()).orElseThrow()));
      }
    }
    return new TestScores(details(tables), values(tables));
  }

  private ScoreTable table(Metric metric, MetricName name) {
    EvaluationSettings settings = recipe.evaluation();
    MetricSettings options =
        MetricSettings.of(settings.tokenize(), settings.lowercase(), test.words());
    List<String> found = metric.isOfAlignments() ? alignments() : output.lines();
    List<String> expected = metric.isOfAlignments() ? knownAlignments() : test.references();
    return new Scoring(
            List.of(name.metric(options)),
            List.of(expected),
            test.groups(),
            Optional.empty(),
            Optional.empty())
        .score(List.of(new Scoring.Output("", found)));
  }

  private List<String> alignments() {
    return ofEqualLines(output.alignments().orElseThrow());
  }

  private List<String> knownAlignments() {
    return ofEqualLines(test.alignments());
  }

  /**
   * Replaces the alignment of each line that differs from its reference by an empty one. Known
   * alignments belong to the references, so they cannot judge other lines.
   */
  private List<String> ofEqualLines(List<String> alignments) {
    List<String> references = test.references();
    return IntStream.range(0, references.size())
        .mapToObj(i -> output.lines().get(i).equals(references.get(i)) ? alignments.get(i) : "")
        .toList();
  }

  /** Returns the values for the whole test set, then those of each group. */
  private Map<String, Double> values(Map<Metric, ScoreTable> tables) {
    List<String> suffixes = new ArrayList<>(List.of(""));
    test.groups().places().keySet().forEach(group -> suffixes.add("@" + group));
    Map<String, Double> values = new LinkedHashMap<>();
    for (int row = 0; row < suffixes.size(); row++) {
      for (Metric metric : recipe.evaluation().metrics()) {
        if (metric == Metric.DIVERGED) {
          values.put(metric + suffixes.get(row), 0.0);
        } else if (tables.containsKey(metric)) {
          values.put(metric + suffixes.get(row), result(tables.get(metric), row).score());
        }
      }
    }
    return values;
  }

  private static MetricResult result(ScoreTable table, int row) {
    return table.rows().get(row).cells().get(0).result();
  }

  /** Returns the results that have settings, and the confusion matrix of a classification. */
  private List<String> details(Map<Metric, ScoreTable> tables) {
    List<String> details = new ArrayList<>();
    for (ScoreTable table : tables.values()) {
      MetricResult whole = result(table, 0);
      if (whole.signature().hasSettings()) {
        details.add(whole.toText(2));
      }
    }
    if (recipe.task() == TaskType.CLASSIFICATION) {
      Confusion confusion = Confusion.of(output.lines(), test.references());
      details.addAll(confusion.toString().lines().toList());
    }
    return details;
  }
}
