package org.nmt4j.evaluation.alignment;

import java.util.List;
import org.nmt4j.evaluation.EvaluationException;

/**
 * How often an alignment found by a model points at the right source word or at its neighbour: the
 * share, in percent, of those target words that have a true partner whose found partner lies within
 * one position of one of them. A target word without a found partner counts as wrong.
 */
public final class AlignmentAccuracy {
  private static final int NEAR = 1;

  private int words;
  private int right;

  /**
   * Adds a sentence.
   *
   * @param found at most one source word for each target word, as pairs {@code source-target}
   *     separated by spaces
   * @param known the true pairs
   * @throws EvaluationException when a pair is not two numbers
   */
  public void add(String found, String known) {
    List<WordLink> links = WordLink.read(found);
    List<WordLink> truth = WordLink.read(known);
    for (int target : truth.stream().mapToInt(WordLink::target).distinct().toArray()) {
      words++;
      right +=
          links.stream().anyMatch(link -> link.target() == target && near(link, truth)) ? 1 : 0;
    }
  }

  private static boolean near(WordLink found, List<WordLink> truth) {
    return truth.stream()
        .filter(link -> link.target() == found.target())
        .anyMatch(link -> Math.abs(link.source() - found.source()) <= NEAR);
  }

  /** Target words that have a true partner. */
  public int words() {
    return words;
  }

  /** 0 to 100; 0 without words. */
  public double percent() {
    return words == 0 ? 0 : 100.0 * right / words;
  }
}
