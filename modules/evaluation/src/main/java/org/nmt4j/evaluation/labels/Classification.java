package org.nmt4j.evaluation.labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;

/**
 * The scores of labels, one a line.
 *
 * @param confusion the counts of given labels for each true label
 */
public record Classification(Confusion confusion) {

  /**
   * Compares labels character by character.
   *
   * @throws EvaluationException if the numbers of labels differ
   */
  public static Classification of(List<String> hypotheses, List<String> references) {
    Aligned.check(hypotheses, references);
    TreeSet<String> sorted = new TreeSet<>(references);
    sorted.addAll(hypotheses);
    List<String> labels = List.copyOf(sorted);
    Map<String, Integer> places = new LinkedHashMap<>();
    labels.forEach(label -> places.put(label, places.size()));
    int[][] counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < references.size(); i++) {
      counts[places.get(references.get(i))][places.get(hypotheses.get(i))]++;
    }
    return new Classification(Confusion.of(labels, counts));
  }

  /** Returns the accuracy: 100 right lines / lines, 0 to 100 percent; 0 if there are no lines. */
  public double accuracy() {
    List<F1> scores = List.copyOf(labels().values());
    return F1.percent(
        scores.stream().mapToInt(F1::correct).sum(), scores.stream().mapToInt(F1::expected).sum());
  }

  /**
   * Returns the mean F1 of the labels, 0 to 100 percent; 0 if there are no lines. Each label of the
   * references or hypotheses has the same weight. The score equals {@code
   * f1_score(average="macro")} of scikit-learn.
   */
  public double macroF1() {
    return labels().values().stream().mapToDouble(F1::f1).average().orElse(0);
  }

  /** Returns precision, recall and F1 of each label, in the order of the labels. */
  public Map<String, F1> labels() {
    Map<String, F1> scores = new LinkedHashMap<>();
    IntStream.range(0, confusion.labels().size())
        .forEach(i -> scores.put(confusion.labels().get(i), confusion.score(i)));
    return scores;
  }
}
