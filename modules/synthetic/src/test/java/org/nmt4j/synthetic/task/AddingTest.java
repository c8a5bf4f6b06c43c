package org.nmt4j.synthetic.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.synthetic.CorpusAssertions;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;

class AddingTest {

  private static final Parts PARTS = Adding.generate(42);

  @Test
  void partsHaveTheirSizes() {
    CorpusAssertions.sizesAndDisjointness(PARTS, 5_000, 200, 500);
  }

  @Test
  void oneStepOfEachHalfIsMarkedAndTheTargetIsTheirSum() {
    for (LinePair line : PARTS.test()) {
      List<String> steps = List.of(line.source().split(" "));
      assertThat(steps).hasSize(100).allMatch(step -> step.matches("0\\.\\d\\d,[01]"));
      List<String> first = steps.subList(0, 50).stream().filter(s -> s.endsWith(",1")).toList();
      List<String> second = steps.subList(50, 100).stream().filter(s -> s.endsWith(",1")).toList();
      assertThat(first).hasSize(1);
      assertThat(second).hasSize(1);
      assertThat(line.target()).matches("[01]\\.\\d\\d");
      assertThat(Double.parseDouble(line.target()))
          .isCloseTo(value(first.get(0)) + value(second.get(0)), within(1e-9));
    }
  }

  private static double value(String step) {
    return Double.parseDouble(step.substring(0, 4));
  }

  /** The sum of two uniform values has a mean of 0.99 and a variance of 1/6. */
  @Test
  void whoAlwaysSaysTheMeanIsOffByASixth() {
    List<Double> targets = PARTS.test().stream().map(e -> Double.valueOf(e.target())).toList();
    double mean = targets.stream().mapToDouble(t -> t).average().orElseThrow();
    double square =
        targets.stream().mapToDouble(t -> (t - mean) * (t - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(0.99, within(0.06));
    assertThat(square).isCloseTo(1.0 / 6, within(0.03));
  }

  /** The first values of test occur in no line of train, so the parts have separate series. */
  @Test
  void eachPartHasASeriesOfItsOwn() {
    String values = PARTS.test().get(0).source().replaceAll(",[01]", "");
    assertThat(PARTS.train())
        .noneMatch(
            line -> values.startsWith(line.source().replaceAll(",[01]", "").substring(0, 40)));
  }
}
