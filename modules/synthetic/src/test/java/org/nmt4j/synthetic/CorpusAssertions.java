package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.experiment.baseline.SimpleModel;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

/** Assertions that hold for every corpus. */
public final class CorpusAssertions {

  private CorpusAssertions() {}

  /** Asserts that the parts have the given sizes and that no source line occurs twice. */
  public static void sizesAndDisjointness(Parts parts, int train, int dev, int test) {
    assertThat(parts.train()).hasSize(train);
    assertThat(parts.dev()).hasSize(dev);
    assertThat(parts.test()).hasSize(test);
    Set<String> seen = new HashSet<>();
    assertThat(all(parts).map(LinePair::source)).allMatch(seen::add);
  }

  /** Returns the examples of all parts. */
  public static Stream<LinePair> all(Parts parts) {
    return Stream.of(parts.train(), parts.dev(), parts.test()).flatMap(List::stream);
  }

  /** Returns the score on the test part of a baseline that learned from the training part. */
  public static double score(TextMetric metric, SimpleModel.Learner learner, Parts parts) {
    List<String> answers =
        learner
            .learn(Parts.sources(parts.train()), Parts.targets(parts.train()))
            .answers(Parts.sources(parts.test()));
    return SegmentStatistics.of(metric, answers, List.of(Parts.targets(parts.test())))
        .result()
        .score();
  }
}
