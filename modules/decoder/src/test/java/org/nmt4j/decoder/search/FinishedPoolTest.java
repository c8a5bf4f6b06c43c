package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FinishedPoolTest {
  private static Hypothesis hypothesis(double score, boolean finished) {
    return new Hypothesis(
        new int[] {7}, score, new double[] {score}, score, new float[0][], finished);
  }

  @Test
  void keepsTheBestInOrder() {
    FinishedPool pool = new FinishedPool(2);
    assertThat(pool.isEmpty()).isTrue();
    Hypothesis good = hypothesis(-1, true);
    Hypothesis fair = hypothesis(-2, true);
    pool.add(hypothesis(-3, true));
    assertThat(pool.scoreToExceed()).isEqualTo(Double.NEGATIVE_INFINITY);
    pool.add(good);
    assertThat(pool.scoreToExceed()).isEqualTo(-3);
    pool.add(fair);
    pool.add(hypothesis(-4, true));

    assertThat(pool.best()).containsExactly(good, fair);
    assertThat(pool.scoreToExceed()).isEqualTo(-2);
  }

  @Test
  void firstOfEqualScoresRanksFirst() {
    FinishedPool pool = new FinishedPool(1);
    Hypothesis first = hypothesis(-1, true);
    pool.add(first);
    pool.add(hypothesis(-1, true));

    assertThat(pool.best().get(0)).isSameAs(first);
  }

  @Test
  void finishedHypothesesRankBeforeCutOnes() {
    FinishedPool pool = new FinishedPool(2);
    Hypothesis finished = hypothesis(-9, true);
    Hypothesis cut = hypothesis(-1, false);
    pool.add(cut);
    pool.add(hypothesis(-2, false));
    assertThat(pool.scoreToExceed()).isEqualTo(Double.NEGATIVE_INFINITY);
    pool.add(finished);

    assertThat(pool.best()).containsExactly(finished, cut);
  }
}
