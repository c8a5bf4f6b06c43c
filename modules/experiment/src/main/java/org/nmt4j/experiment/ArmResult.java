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
 * What an arm of a recipe reached.
 *
 * @param name empty for a recipe without arms
 * @param seeds what it was trained with
 * @param scores one for each seed
 */
public record ArmResult(
    String name,
    List<Long> seeds,
    List<TestScores> scores,
    Map<String, List<Expectation>> expected) {

  /** All metrics that some seed measured. */
  public Set<String> metrics() {
    Set<String> metrics = new LinkedHashSet<>();
    scores.forEach(each -> metrics.addAll(each.values().keySet()));
    return metrics;
  }

  /** The mean over seeds of each metric. */
  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    for (String metric : metrics()) {
      means.put(
          metric, values(metric).stream().mapToDouble(value -> value).average().orElse(Double.NaN));
    }
    return means;
  }

  /** The standard deviation over seeds, of a sample; 0 for one seed. */
  public double deviation(String metric) {
    List<Double> values = values(metric);
    double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
  }

  /** The metric of each seed that measured it. */
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
