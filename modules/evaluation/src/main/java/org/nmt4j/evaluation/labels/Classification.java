package org.nmt4j.evaluation.labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.Aligned;
import org.nmt4j.evaluation.EvaluationException;

/**
 * How well lines were sorted into classes.
 *
 * @param confusion which label was given for which
 */
public record Classification(Confusion confusion) {

  /**
   * Compares labels as they are, character by character.
   *
   * @throws EvaluationException when there are not as many references as hypotheses
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

  /** The share of lines with the right label: 0 to 100; 0 without lines. */
  public double accuracy() {
    List<F1> scores = List.copyOf(labels().values());
    return F1.percent(
        scores.stream().mapToInt(F1::correct).sum(), scores.stream().mapToInt(F1::expected).sum());
  }

  /**
   * The mean of the labels' F1: 0 to 100; 0 without lines. Each label of references or hypotheses
   * counts the same, with 0 where it has neither precision nor recall, as scikit-learn's {@code
   * f1_score(average="macro")} has it.
   */
  public double macroF1() {
    return labels().values().stream().mapToDouble(F1::f1).average().orElse(0);
  }

  /** Precision, recall and F1 of each label, by label. */
  public Map<String, F1> labels() {
    Map<String, F1> scores = new LinkedHashMap<>();
    IntStream.range(0, confusion.labels().size())
        .forEach(i -> scores.put(confusion.labels().get(i), confusion.score(i)));
    return scores;
  }
}
