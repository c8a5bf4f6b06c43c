package org.nmt4j.evaluation.alignment;

import java.util.List;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;

/**
 * The percentage of target words that are aligned correctly. Only target words with a link in the
 * reference count. Such a word is correct if the hypothesis links it to the source word of a
 * reference link or to a neighbour of that source word.
 *
 * <p>Segments are links {@code source-target} separated by spaces. A hypothesis has at most one
 * link for each target word. Statistics: the numbers of correct and of counted target words.
 */
public final class AlignmentAccuracy extends ShareMetric {
  private static final int NEAR = 1;

  /** Creates the metric. */
  public AlignmentAccuracy() {
    super("alignment");
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    List<WordLink> links = WordLink.read(hypothesis);
    List<WordLink> truth = WordLink.read(References.only(references, "alignments"));
    int[] targets = truth.stream().mapToInt(WordLink::target).distinct().toArray();
    int right = 0;
    for (int target : targets) {
      right +=
          links.stream().anyMatch(link -> link.target() == target && near(link, truth)) ? 1 : 0;
    }
    return new double[] {right, targets.length};
  }

  private static boolean near(WordLink found, List<WordLink> truth) {
    return truth.stream()
        .filter(link -> link.target() == found.target())
        .anyMatch(link -> Math.abs(link.source() - found.source()) <= NEAR);
  }
}
