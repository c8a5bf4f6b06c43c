package org.nmt4j.evaluation.alignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.evaluation.References;
import org.nmt4j.evaluation.TextMetric;

/**
 * The alignment error rate (Och and Ney 2003, "A Systematic Comparison of Various Statistical
 * Alignment Models", section 5), in percent: 0 is best, 100 is worst. With the found links A, the
 * sure true links S and the possible true links P, which include S,
 *
 * <pre>AER = 100 (1 - (|A ∩ S| + |A ∩ P|) / (|A| + |S|))</pre>
 *
 * A segment is a line of links between spaces. {@code 0-1} links the first source word to the
 * second target word. In a reference, {@code 0?1} is a possible link that is not sure. Statistics
 * are |A ∩ S|, |A ∩ P|, |A| and |S|.
 */
public final class AlignmentErrorRate implements TextMetric {

  @Override
  public String name() {
    return "AER";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public double[] statistics(String hypothesis, List<String> references) {
    String reference = References.only(references, "alignments");
    Set<WordLink> found = new HashSet<>(WordLink.read(hypothesis));
    Set<WordLink> sure = new HashSet<>(WordLink.readSure(reference));
    Set<WordLink> possible = new HashSet<>(WordLink.readAll(reference));
    return new double[] {common(found, sure), common(found, possible), found.size(), sure.size()};
  }

  private static int common(Set<WordLink> found, Set<WordLink> truth) {
    return (int) found.stream().filter(truth::contains).count();
  }

  /** Returns the error rate, 0 if there are no links. */
  @Override
  public double score(double[] statistics) {
    double links = statistics[2] + statistics[3];
    return links == 0 ? 0 : 100 * (1 - (statistics[0] + statistics[1]) / links);
  }
}
