package org.nmt4j.evaluation.labels;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.TextMetric;

/**
 * The mean of the F1 scores of labels, in percent. A segment is a label. Each label of the
 * hypotheses or references has the same weight. A label that is never right has an F1 of 0, as in
 * {@code f1_score(average="macro")} of scikit-learn.
 *
 * <p>Statistics are three numbers for each label of the corpus: how often it is right, found and
 * expected. Only the labels that {@link #forCorpus} has received are counted.
 */
public final class MacroF1 implements TextMetric {
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** Creates the metric without labels. {@link #forCorpus} adds the labels of a corpus. */
  public MacroF1() {
    this(new TreeSet<>());
  }

  private MacroF1(TreeSet<String> labels) {
    labels.forEach(label -> places.put(label, places.size()));
  }

  @Override
  public TextMetric forCorpus(Collection<String> segments) {
    if (places.keySet().containsAll(segments)) {
      return this;
    }
    TreeSet<String> labels = new TreeSet<>(segments);
    labels.addAll(places.keySet());
    return new MacroF1(labels);
  }

  @Override
  public String name() {
    return "macro-f1";
  }

  @Override
  public boolean higherIsBetter() {
    return true;
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    String reference = References.only(references, "labels");
    double[] counts = new double[3 * places.size()];
    Integer found = places.get(hypothesis);
    Integer expected = places.get(reference);
    if (found != null) {
      counts[3 * found] = hypothesis.equals(reference) ? 1 : 0;
      counts[3 * found + 1] = 1;
    }
    if (expected != null) {
      counts[3 * expected + 2] = 1;
    }
    return counts;
  }

  @Override
  public double score(double[] statistics) {
    return IntStream.range(0, statistics.length / 3)
        .map(label -> 3 * label)
        .filter(i -> statistics[i + 1] + statistics[i + 2] > 0)
        .mapToDouble(i -> 100 * (2 * statistics[i]) / (statistics[i + 1] + statistics[i + 2]))
        .average()
        .orElse(0);
  }
}
