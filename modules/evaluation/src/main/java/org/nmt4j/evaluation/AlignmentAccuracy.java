package org.nmt4j.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How often an alignment found by a model points at the right source word or at its neighbour: the
 * share, in percent, of those target words that have a true partner whose found partner lies within
 * one position of one of them. A target word without a found partner counts as wrong.
 */
public final class AlignmentAccuracy {
  private static final int NEAR = 1;

  private int words;
  private int right;

  /** A pair of places, from 0. */
  private record Link(int source, int target) {}

  /**
   * Adds a sentence.
   *
   * @param found at most one source word for each target word, as pairs {@code source-target}
   *     separated by spaces
   * @param known the true pairs
   * @throws EvaluationException when a pair is not two numbers
   */
  public void add(String found, String known) {
    List<Link> links = links(found);
    List<Link> truth = links(known);
    for (int target : truth.stream().mapToInt(Link::target).distinct().toArray()) {
      words++;
      right += links.stream().anyMatch(link -> link.target == target && near(link, truth)) ? 1 : 0;
    }
  }

  private static boolean near(Link found, List<Link> truth) {
    return truth.stream()
        .filter(link -> link.target == found.target)
        .anyMatch(link -> Math.abs(link.source - found.source) <= NEAR);
  }

  private static List<Link> links(String pairs) {
    List<Link> links = new ArrayList<>();
    for (String pair : pairs.isBlank() ? new String[0] : pairs.strip().split(" +")) {
      if (!pair.matches("\\d{1,9}-\\d{1,9}")) {
        throw new EvaluationException(
            "found '" + pair + "' in an alignment, expected a pair such as 0-1");
      }
      int dash = pair.indexOf('-');
      links.add(
          new Link(
              Integer.parseInt(pair.substring(0, dash)),
              Integer.parseInt(pair.substring(dash + 1))));
    }
    return links;
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
