package org.nmt4j.evaluation.alignment;

import java.util.List;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;

/**
 * The share, in percent, of target words whose found source word is a true one or the neighbour of
 * a true one. Only target words with a true partner count. A target word without a found partner is
 * wrong.
 *
 * <p>Segments are links {@code source-target} between spaces; a found alignment has at most one
 * source word for each target word. Statistics are the right target words and those that count.
 */
public final class AlignmentAccuracy extends ShareMetric {
  private static final int NEAR = 1;

  /** Creates the metric; it has no options. */
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
