package org.nmt4j.experiment.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nmt4j.evaluation.labels.Classification;
import org.nmt4j.evaluation.labels.EntityScore;
import org.nmt4j.evaluation.labels.ExactMatch;
import org.nmt4j.evaluation.labels.TokenAccuracy;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;

/**
 * The metrics of labels, tags and numbers; not those of the states behind them.
 *
 * @param outputs a line for each of the test set
 */
record LabelScores(Recipe recipe, TestSet test, List<String> outputs) {

  TestScores scores() {
    return new TestScores(details(), test.groups().measure(outputs.size(), this::values));
  }

  private List<String> details() {
    List<String> details = new ArrayList<>();
    if (recipe.task() == TaskType.CLASSIFICATION) {
      Classification all = Classification.of(outputs, test.references());
      details.addAll(all.confusion().toString().lines().toList());
    }
    return details;
  }

  private Map<String, Double> values(int[] places) {
    List<String> found = Groups.at(places, outputs);
    List<String> references = Groups.at(places, test.references());
    Map<String, Double> values = new LinkedHashMap<>();
    for (Metric metric : recipe.evaluation().metrics()) {
      if (metric.isOfStates()) {
        continue;
      }
      values.put(
          metric.toString(),
          switch (metric) {
            case ACCURACY ->
                recipe.task() == TaskType.TAGGING
                    ? TokenAccuracy.percent(found, references)
                    : ExactMatch.percent(found, references);
            case MACRO_F1 -> Classification.of(found, references).macroF1();
            case ENTITY_F1 -> EntityScore.of(found, references).f1();
            case EXACT -> ExactMatch.percent(found, references);
            case MSE -> meanSquaredError(found, references);
            case DIVERGED -> 0.0;
            default -> throw new IllegalStateException("no metric of labels: " + metric);
          });
    }
    return values;
  }

  private static double meanSquaredError(List<String> found, List<String> references) {
    double sum = 0;
    for (int i = 0; i < found.size(); i++) {
      double error = Double.parseDouble(found.get(i)) - Double.parseDouble(references.get(i));
      sum += error * error;
    }
    return sum / found.size();
  }
}
