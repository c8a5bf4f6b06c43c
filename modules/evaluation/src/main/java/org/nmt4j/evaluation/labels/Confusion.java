package org.nmt4j.evaluation.labels;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A confusion matrix.
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

  static Confusion of(List<String> labels, int[][] counts) {
    return new Confusion(
        labels, IntStream.range(0, counts.length).mapToObj(i -> list(counts[i])).toList());
  }

  private static List<Integer> list(int[] row) {
    return IntStream.of(row).boxed().toList();
  }

  /** Returns the number of lines with these indices of the true and the given label. */
  public int count(int reference, int hypothesis) {
    return counts.get(reference).get(hypothesis);
  }

  /** Returns precision, recall and F1 of the label at this index. */
  F1 score(int label) {
    int found = counts.stream().mapToInt(row -> row.get(label)).sum();
    int expected = counts.get(label).stream().mapToInt(Integer::intValue).sum();
    return new F1(count(label, label), found, expected);
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
