package org.nmt4j.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nmt4j.experiment.evaluation.TestScores;
import org.nmt4j.recipe.Expectation;

/**
 * The scores of one arm of a recipe.
 *
 * @param name the name of the arm; empty for a recipe without arms
 * @param seeds the seeds of its trainings
 * @param scores the scores, one for each seed
 */
public record ArmResult(
    String name,
    List<Long> seeds,
    List<TestScores> scores,
    Map<String, List<Expectation>> expected) {

  /** Returns the names of all metrics that any seed measured. */
  public Set<String> metrics() {
    Set<String> metrics = new LinkedHashSet<>();
    scores.forEach(each -> metrics.addAll(each.values().keySet()));
    return metrics;
  }

  /** Returns the mean of each metric over seeds. */
  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    for (String metric : metrics()) {
      means.put(
          metric, values(metric).stream().mapToDouble(value -> value).average().orElse(Double.NaN));
    }
    return means;
  }

  /** Returns the mean over seeds of each metric that every seed measured. */
  Map<String, Double> meansOfAllSeeds() {
    Map<String, Double> means = means();
    means.keySet().removeIf(metric -> values(metric).size() < scores.size());
    return means;
  }

  /** Returns the sample standard deviation of a metric over seeds; 0 for one seed. */
  public double deviation(String metric) {
    List<Double> values = values(metric);
    double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
  }

  /** Returns the values of a metric, one for each seed that measured it. */
  public List<Double> values(String metric) {
    List<Double> values = new ArrayList<>();
    for (TestScores each : scores) {
      if (each.values().containsKey(metric)) {
        values.add(each.values().get(metric));
      }
    }
    return values;
  }
}
