package org.nmt4j.translation.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nmt4j.translation.network.IdPair;

class IbmModel1Test {
  private static final int MANY = 1 << 20;

  /**
   * Returns pairs whose target is the source with 10 added to each id, reversed, and some noise.
   */
  private static List<IdPair> corpus(int sentences, int words, long seed) {
    Random random = new Random(seed);
    List<IdPair> corpus = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      int[] source = random.ints(1 + random.nextInt(7), 4, 4 + words).toArray();
      int[] target = new int[source.length];
      for (int j = 0; j < source.length; j++) {
        boolean noise = random.nextInt(10) == 0;
        target[source.length - 1 - j] = noise ? 4 + random.nextInt(words + 10) : source[j] + 10;
      }
      corpus.add(new IdPair(source, target));
    }
    return corpus;
  }

  /**
   * Compares the first iterations with results by hand. The pairs are "a b" = "x y" and "a" = "x";
   * the empty word follows each source. In the first iteration, a, b and the empty word get a third
   * of x and of y in the first pair, and a and the empty word get half of x in the second.
   */
  @Test
  void aTinyCorpusByHand() {
    List<IdPair> corpus =
        List.of(
            new IdPair(new int[] {4, 5}, new int[] {6, 7}),
            new IdPair(new int[] {4}, new int[] {6}));
    IbmModel1 once = IbmModel1.learn(corpus, 6, 1, MANY);
    double a = (1 / 3.0 + 1 / 2.0) / (1 / 3.0 + 1 / 2.0 + 1 / 3.0); // 5/7
    assertThat(once.probability(4, 6)).isCloseTo(a, within(1e-6));
    assertThat(once.probability(4, 7)).isCloseTo(1 - a, within(1e-6));
    assertThat(once.probability(5, 6)).isCloseTo(0.5, within(1e-6));
    assertThat(once.probability(2, 6)).isCloseTo(a, within(1e-6));
    assertThat(once.size()).isEqualTo(6);
    assertThat(once.probability(5, 5)).isZero();

    IbmModel1 twice = IbmModel1.learn(corpus, 6, 2, MANY);
    // y: 2/7, 1/2 and 2/7 of 15/14; x: 5/7, 1/2 and 5/7 of 27/14.
    double y = 7 / 15.0;
    double x = 7 / 27.0;
    assertThat(twice.probability(5, 7)).isCloseTo(y / (x + y), within(1e-6));

    assertThat(IbmModel1.learn(corpus, 6, 20, MANY).best(2))
        .isDeepEqualTo(new int[][] {{}, {}, {6, 7}, {}, {6, 7}, {7, 6}});
  }

  @Test
  void probabilitiesAreThoseOfThePlainEquations() {
    List<IdPair> corpus = corpus(400, 30, 1);
    for (int iterations : new int[] {1, 2, 5}) {
      IbmModel1 model = IbmModel1.learn(corpus, 40, iterations, MANY);
      Map<Integer, Map<Integer, Double>> plain = PlainModel1.learn(corpus, iterations);
      int pairs = 0;
      for (int source : plain.keySet()) {
        for (int target : plain.get(source).keySet()) {
          assertThat(model.probability(source, target))
              .isCloseTo(plain.get(source).get(target), within(1e-5));
          pairs++;
        }
      }
      assertThat(model.size()).isEqualTo(pairs).isGreaterThan(500);
    }
  }

  @Test
  void theBestAreSortedByProbabilityThenById() {
    IbmModel1 model = IbmModel1.learn(corpus(400, 30, 2), 34, 5, MANY);
    int[][] best = model.best(1000);
    for (int source = 0; source < best.length; source++) {
      for (int i = 1; i < best[source].length; i++) {
        double before = model.probability(source, best[source][i - 1]);
        double here = model.probability(source, best[source][i]);
        assertThat(before).isGreaterThanOrEqualTo(here);
        if (before == here) {
          assertThat(best[source][i - 1]).isLessThan(best[source][i]);
        }
      }
      if (source >= 4) {
        assertThat(best[source][0]).isEqualTo(source + 10);
      }
    }
    int[][] three = model.best(3);
    for (int source = 4; source < best.length; source++) {
      assertThat(three[source]).containsExactly(best[source][0], best[source][1], best[source][2]);
    }
  }

  /** With memory for a third of the pairs, only improbable pairs are dropped. */
  @Test
  void littleMemoryKeepsTheTranslations() {
    List<IdPair> corpus = corpus(3000, 60, 3);
    int all = IbmModel1.learn(corpus, 64, 1, MANY).size();
    int most = all / 3;
    IbmModel1 model = IbmModel1.learn(corpus, 64, 5, most);
    assertThat(model.size()).isLessThanOrEqualTo(most).isGreaterThan(most / 4);
    int[][] best = model.best(1);
    for (int source = 4; source < 64; source++) {
      assertThat(best[source]).containsExactly(source + 10);
    }
    assertThat(best).isDeepEqualTo(IbmModel1.learn(corpus, 64, 5, most).best(1));
  }

  @Test
  void aSourceWithoutAnyPairHasNoTarget() {
    IbmModel1 model = IbmModel1.learn(List.of(), 5, 5, MANY);
    assertThat(model.best(4)).isDeepEqualTo(new int[5][0]);
  }
}
