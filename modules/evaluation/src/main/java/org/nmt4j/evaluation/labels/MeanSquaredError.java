package org.nmt4j.evaluation.labels;

import java.util.List;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.TextMetric;

/**
 * The mean squared error of numbers, in the square of their unit; a segment is a number. Statistics
 * are the squared error and 1.
 */
public final class MeanSquaredError implements TextMetric {

  @Override
  public String name() {
    return "mse";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    double error = number(hypothesis) - number(References.only(references, "numbers"));
    return new double[] {error * error, 1};
  }

  @Override
  public double[] nothing(int references) {
    return new double[2];
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new EvaluationException("found '" + text + "', expected a number");
    }
  }

  @Override
  public double score(double[] statistics) {
    return statistics[1] == 0 ? 0 : statistics[0] / statistics[1];
  }
}
