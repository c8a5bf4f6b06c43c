package org.nmt4j.evaluation.labels;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nmt4j.evaluation.EvaluationException;

/**
 * A confusion matrix of labels.
 *
 * @param labels the labels of references and hypotheses, sorted
 * @param counts a row for each true label with the number of lines that got each label
 */
public record Confusion(List<String> labels, List<List<Integer>> counts) {

  /** Copies the lists. */
  public Confusion {
    labels = List.copyOf(labels);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /**
   * Counts labels. Labels are compared character by character.
   *
   * @param hypotheses the given label of each line
   * @param references the true label of each line
   * @throws EvaluationException if the numbers of labels differ
   */
  public static Confusion of(List<String> hypotheses, List<String> references) {
    if (hypotheses.size() != references.size()) {
      throw new EvaluationException(
          String.format(
              Locale.ROOT,
              "found hypotheses: %d, references: %d; expected as many",
              hypotheses.size(),
              references.size()));
    }
    TreeSet<String> sorted = new TreeSet<>(references);
    sorted.addAll(hypotheses);
    List<String> labels = List.copyOf(sorted);
    int[][] counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < references.size(); i++) {
      int expected = Collections.binarySearch(labels, references.get(i));
      int found = Collections.binarySearch(labels, hypotheses.get(i));
      counts[expected][found]++;
    }
    return new Confusion(
        labels, Arrays.stream(counts).map(row -> IntStream.of(row).boxed().toList()).toList());
  }

  /** Returns a plain text table with a row for each true label, a column for each given label. */
  @Override
  public String toString() {
    int width = labels.stream().mapToInt(String::length).max().orElse(0);
    int largest = counts.stream().flatMap(List::stream).mapToInt(n -> n).max().orElse(0);
    int column = 2 + Math.max(width, Integer.toString(largest).length());
    StringBuilder text = new StringBuilder(" ".repeat(width));
    labels.forEach(label -> text.append(right(label, column)));
    for (int i = 0; i < labels.size(); i++) {
      text.append('\n').append(labels.get(i));
      text.append(" ".repeat(width - labels.get(i).length()));
      counts.get(i).forEach(count -> text.append(right(count.toString(), column)));
    }
    return text.append('\n').toString();
  }

  private static String right(String cell, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", cell);
  }
}
