package org.nmt4j.evaluation.labels;

import java.util.List;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.ShareMetric;

/**
 * The share of segments that equal a reference, character by character: 100 equal / segments, 0 to
 * 100 percent.
 */
public final class ExactMatch extends ShareMetric {

  /** Creates the metric. */
  public ExactMatch() {
    super("exact");
  }

  /** Returns 1 if the segment equals a reference, else 0; and 1. */
  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    References.require(references);
    return new double[] {references.contains(hypothesis) ? 1 : 0, 1};
  }
}
