package org.nmt4j.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.evaluation.ConfidenceInterval;
import org.nmt4j.evaluation.EvaluationException;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.Signature;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;

class SignificanceTest {

  /** The percentage of segments that are 1. */
  private static final TextMetric SHARE =
      new TextMetric() {
        @Override
        public String name() {
          return "share";
        }

        @Override
        public boolean higherIsBetter() {
          return true;
        }

        @Override
        public double[] statistics(String hypothesis, List<String> references) {
          return new double[] {hypothesis.equals("1") ? 1 : 0, 1};
        }

        @Override
        public double score(double[] statistics) {
          return statistics[1] == 0 ? 0 : 100 * statistics[0] / statistics[1];
        }

        @Override
        public Signature signature(int references) {
          return new Signature(Map.of("nrefs", Integer.toString(references)));
        }
      };

  static List<PairedSignificance> tests() {
    return List.of(new PairedBootstrap(new Resampling(999, 7)), new PairedRandomization(999, 7));
  }

  private static SegmentStatistics share(List<String> right) {
    return SegmentStatistics.of(SHARE, right, List.of(Collections.nCopies(right.size(), "")));
  }

  private static SegmentStatistics share(String right) {
    return share(List.of(right.split("")));
  }

  @Test
  void everyExchangeOfOneSegmentIsAsLikely() {
    // One segment differs. With and without an exchange, the difference has the observed size.
    assertThat(new PairedRandomization(999, 1).pValue(share("1010"), share("1011"))).isEqualTo(1);
    // Ten segments differ in one direction. Only exchanging none or all reaches the observed
    // difference: 2 of 1024 cases.
    double p =
        new PairedRandomization(100_000, 1).pValue(share("0".repeat(10)), share("1".repeat(10)));
    assertThat(p).isCloseTo(2 / 1024.0, within(0.0005));
    // Four segments are better and one is worse, a difference of 3. A difference of at least 3 in
    // either direction has 12 of 32 cases.
    p = new PairedRandomization(100_000, 1).pValue(share("00001"), share("11110"));
    assertThat(p).isCloseTo(12 / 32.0, within(0.01));
  }

  @Test
  void aBootstrapOfFewSegmentsIsAsCalculated() {
    // Two segments are better by 1, and one is worse by 1. Three segments are drawn. Their
    // differences add up to 1, the mean and the observed value, with probability
    // 3 * (2/3)^2 * 1/3 = 12/27. Otherwise they add up to -3, -1 or 3, which are farther from the
    // mean than 1.
    double p = new PairedBootstrap(new Resampling(100_000, 1)).pValue(share("001"), share("110"));
    assertThat(p).isCloseTo(15 / 27.0, within(0.01));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void aSystemDoesNotDifferFromItself(PairedSignificance test) {
    assertThat(test.pValue(share("10110"), share("10110"))).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void whatIsClearIsFound(PairedSignificance test) {
    assertThat(test.pValue(share("0111".repeat(50)), share("1111".repeat(50)))).isEqualTo(0.001);
  }

  /** Checks that 5 % of equally good systems differ at the level of 5 %. */
  @ParameterizedTest
  @MethodSource("tests")
  void equallyGoodSystemsSeldomDiffer(PairedSignificance test) {
    Random random = new Random(3);
    int rounds = 600;
    int significant = 0;
    int half = 0;
    for (int round = 0; round < rounds; round++) {
      double p = test.pValue(share(coins(random)), share(coins(random)));
      significant += p <= 0.05 ? 1 : 0;
      half += p <= 0.5 ? 1 : 0;
    }
    // The bounds are four standard deviations of 600 trials.
    assertThat(significant / (double) rounds).isBetween(0.01, 0.086);
    assertThat(half / (double) rounds).isBetween(0.40, 0.59);
  }

  private static List<String> coins(Random random) {
    List<String> coins = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      coins.add(random.nextInt(5) < 3 ? "1" : "0");
    }
    return coins;
  }

  @Test
  void theIntervalOfAShareIsThatOfTheBinomial() {
    SegmentStatistics corpus = share(coins(new Random(4)));
    ConfidenceInterval interval = ConfidenceInterval.of(new Resampling(5_000, 1).scores(corpus));
    double share = corpus.result().score() / 100;
    double deviation = 100 * Math.sqrt(share * (1 - share) / 200);
    assertThat(interval.mean()).isCloseTo(100 * share, within(0.2));
    assertThat(interval.halfWidth()).isCloseTo(1.96 * deviation, within(0.5));
  }

  @Test
  void theIntervalLeavesOutOneInForty() {
    double[] scores = new double[80];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (i * 37) % 80;
    }
    assertThat(ConfidenceInterval.of(scores)).isEqualTo(new ConfidenceInterval(39.5, 37.5));
  }

  @Test
  void theSameSeedGivesTheSameAndSignaturesSaySo() {
    Bleu bleu = new Bleu(BleuOptions.DEFAULTS);
    List<String> hypotheses = List.of("a b c d e", "a b c", "x y z w", "a c d e f");
    List<List<String>> references = List.of(List.of("a b c d e", "a b d", "x y z w", "a b c d"));
    SegmentStatistics corpus = SegmentStatistics.of(bleu, hypotheses, references);
    assertThat(new Resampling(50, 9).scores(corpus))
        .isEqualTo(new Resampling(50, 9).scores(corpus));
    assertThat(new Resampling(50, 9).result(corpus).toText(1))
        .startsWith("BLEU|nrefs:1|bs:50|seed:9|case:mixed|")
        .containsPattern(" = \\d+\\.\\d \\(μ = \\d+\\.\\d ± \\d+\\.\\d\\) ");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void whatCannotBePairedIsRefused(PairedSignificance test) {
    assertThatThrownBy(() -> test.pValue(share("10"), share("1")))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found 2 and 1 segments, expected two systems on one text");
    SegmentStatistics chrf =
        SegmentStatistics.of(
            new Chrf(ChrfOptions.DEFAULTS), List.of("a", "b"), List.of(List.of("a", "b")));
    assertThatThrownBy(() -> test.pValue(share("10"), chrf))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("found two metrics, expected one for both systems");
  }

  @Test
  void noSampleIsRefused() {
    assertThatThrownBy(() -> new Resampling(0, 1)).isInstanceOf(EvaluationException.class);
    assertThatThrownBy(() -> new PairedRandomization(0, 1)).isInstanceOf(EvaluationException.class);
  }

  @Test
  void noSegmentsHaveNoInterval() {
    assertThat(new Resampling(10, 1).result(share(List.of())).interval()).isEmpty();
  }

  /** Segments 0, 1 and 64 differ. In 2 of 8 cases all three differ in the same direction. */
  @Test
  void segmentsFarApartAreExchangedIndependently() {
    String better = "11" + "0".repeat(62) + "1" + "0".repeat(5);
    double p = new PairedRandomization(20_000, 1).pValue(share("0".repeat(70)), share(better));
    assertThat(p).isCloseTo(0.25, within(0.015));
  }

  @Test
  void aDifferenceWithinRoundingReachesTheOneFound() {
    assertThat(Chance.share(new double[] {1 - 1e-9, 1, 2, 0.999}, 1)).isEqualTo(4 / 5.0);
    assertThat(Chance.share(new double[0], 1)).isEqualTo(1);
  }

  @Test
  void testsHaveTheirLabelsAndOneSampleIsEnough() {
    PairedSignificance bootstrap = new PairedBootstrap(new Resampling(1, 2));
    PairedSignificance randomization = new PairedRandomization(1, 2);
    assertThat(List.of(bootstrap.label(), randomization.label())).containsExactly("bs", "ar");
    for (PairedSignificance test : List.of(bootstrap, randomization)) {
      assertThat(test.samples()).isEqualTo(1);
      assertThat(test.seed()).isEqualTo(2);
    }
  }
}
