package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nmt4j.experiment.baseline.SimpleModel;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

/** What holds of every corpus. */
public final class CorpusAssertions {

  private CorpusAssertions() {}

  /** The parts have these sizes, and no line to read occurs twice. */
  public static void sizesAndDisjointness(Parts parts, int train, int dev, int test) {
    assertThat(parts.train()).hasSize(train);
    assertThat(parts.dev()).hasSize(dev);
    assertThat(parts.test()).hasSize(test);
    Set<String> seen = new HashSet<>();
    assertThat(all(parts).map(LinePair::source)).allMatch(seen::add);
  }

  /** The examples of all parts. */
  public static Stream<LinePair> all(Parts parts) {
    return Stream.of(parts.train(), parts.dev(), parts.test()).flatMap(List::stream);
  }

  /** What a baseline that learned from train answers to test. */
  public static List<String> answers(SimpleModel.Learner learner, Parts parts) {
    return learner
        .learn(Parts.sources(parts.train()), Parts.targets(parts.train()))
        .answers(Parts.sources(parts.test()));
  }
}
