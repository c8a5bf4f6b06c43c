package org.nmt4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.labels.ExactMatch;
import org.nmt4j.evaluation.ter.Ter;
import org.nmt4j.evaluation.ter.TerOptions;

class NBestTest {
  private static final ExactMatch EXACT = new ExactMatch();
  private static final Ter TER = new Ter(TerOptions.DEFAULTS);
  private static final Offset<Double> WITHIN = within(1e-12);

  @Test
  void theOracleIsTheFirstOfTheBest() {
    List<String> candidates = List.of("a x", "a b", "a b c", "a b");
    assertThat(NBest.oracle(EXACT, candidates, List.of("a b"))).isEqualTo(1);
    // The lowest error rate is the best.
    assertThat(NBest.oracle(TER, candidates, List.of("a b c d"))).isEqualTo(2);
    assertThat(NBest.oracle(TER, candidates, List.of("x", "a b c"))).isEqualTo(2);
    assertThat(NBest.oracle(EXACT, candidates, List.of("z"))).isZero();
    assertThat(NBest.oracle(EXACT, List.of("a"), List.of("z"))).isZero();
  }

  /** With exact match, the gain of a text is the sum of the probabilities of equal candidates. */
  @Test
  void theLeastRiskIsThatOfTheLikeliestText() {
    List<String> candidates = List.of("a", "b", "c", "b");
    assertThat(NBest.minimumBayesRisk(EXACT, candidates, new double[] {0.4, 0.3, 0.1, 0.2}))
        .isEqualTo(1);
    assertThat(NBest.minimumBayesRisk(EXACT, candidates, new double[] {0.6, 0.1, 0.2, 0.1}))
        .isZero();
    assertThat(NBest.minimumBayesRisk(EXACT, candidates, new double[] {0.2, 0.1, 0.6, 0.1}))
        .isEqualTo(2);
    assertThat(NBest.minimumBayesRisk(EXACT, List.of("a"), new double[] {1})).isZero();
  }

  /** The second candidate differs by one edit from each of the others, which differ by two. */
  @Test
  void theLeastRiskOfAnErrorRateIsInTheMiddle() {
    List<String> candidates = List.of("a b c d", "a b x d", "a y x d");
    double[] alike = {1, 1, 1};
    assertThat(NBest.minimumBayesRisk(TER, candidates, alike)).isEqualTo(1);
    assertThat(NBest.minimumBayesRisk(TER, candidates, new double[] {1, 1, 9})).isEqualTo(2);
  }

  @Test
  void probabilitiesFollowFromScoresAndTheirScale() {
    double[] scores = {Math.log(1), Math.log(3)};
    assertThat(NBest.probabilities(scores, 1)).containsExactly(new double[] {0.25, 0.75}, WITHIN);
    assertThat(NBest.probabilities(scores, 2)).containsExactly(new double[] {0.1, 0.9}, WITHIN);
    assertThat(NBest.probabilities(scores, 0)).containsExactly(0.5, 0.5);
    assertThat(NBest.probabilities(new double[] {-1e4, -1e4}, 1)).containsExactly(0.5, 0.5);
    assertThat(NBest.probabilities(new double[0], 1)).isEmpty();
  }

  @Test
  void theBestIsTheFirstOfTheGreatest() {
    assertThat(NBest.best(new double[] {1, 3, 2, 3})).isEqualTo(1);
    assertThat(NBest.best(new double[] {4, 3})).isZero();
    assertThat(NBest.best(new double[0])).isZero();
  }
}
