package org.nmt4j.model.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.tokenization.corpus.DataException;

class CorpusMixtureTest {

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<Integer> sizes(String text) {
    return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // weights, temperature, sizes, counts
    "1 1,     1, 900 100, 900 100",
    "1 2,     1, 900 100, 900 200",
    "0.5 3,   1, 900 100, 450 300",
    "1 1,     5, 900 100, 608 392", // 900^0.2 : 100^0.2 = 3.898 : 2.512
    "1 1,  1000, 900 100, 501 499",
    "1 8,     2, 900 100, 875 825", // sqrt 900 : sqrt 800
    "1 0.001, 1, 900 100, 900 1",
    "1 1,     2, 900 0,   900 0",
    "2,       1, 7,       14",
    "1 1 1,   1, 3 4 5,   3 4 5"
  })
  void weightsAndTemperatureDecideHowManyAnEpochHas(
      String weights, double temperature, String sizes, String counts) {
    CorpusMixture mixture = new CorpusMixture(numbers(weights), temperature, 1);
    assertThat(mixture.counts(sizes(sizes)))
        .containsExactly(sizes(counts).stream().mapToInt(i -> i).toArray());
  }

  /** Each corpus is seen evenly: the numbers of times of two examples differ by one at most. */
  @ParameterizedTest
  @CsvSource({"1 1,3", "0.3 2.5,1", "1 7,2", "0.01 1,1"})
  void overManyEpochsAllExamplesOfACorpusAreSeenAlike(String weights, double temperature) {
    CorpusMixture mixture = new CorpusMixture(numbers(weights), temperature, 5);
    List<Integer> sizes = List.of(40, 11);
    int[] seen = new int[51];
    for (int epoch = 0; epoch < 23; epoch++) {
      int[] chosen = mixture.epoch(epoch, sizes);
      assertThat(chosen).isSorted();
      assertThat(chosen).hasSize(IntStream.of(mixture.counts(sizes)).sum());
      for (int index : chosen) {
        seen[index]++;
      }
      for (int[] corpus : List.of(Arrays.copyOf(seen, 40), Arrays.copyOfRange(seen, 40, 51))) {
        assertThat(IntStream.of(corpus).max().orElse(0) - IntStream.of(corpus).min().orElse(0))
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void theSeedAndTheEpochDecideTheExamples() {
    List<Integer> sizes = List.of(1000, 100);
    double[] weights = {0.5, 1.5};
    CorpusMixture mixture = new CorpusMixture(weights, 1, 5);
    int[] third = mixture.epoch(3, sizes);
    assertThat(new CorpusMixture(weights, 1, 5).epoch(3, sizes)).isEqualTo(third);
    assertThat(new CorpusMixture(weights, 1, 6).epoch(3, sizes)).isNotEqualTo(third);
    assertThat(mixture.epoch(2, sizes)).isNotEqualTo(third);
    int[] neighbours = IntStream.range(0, 500).map(i -> third[i]).toArray();
    assertThat(neighbours).as("a random half").isNotEqualTo(IntStream.range(0, 500).toArray());
  }

  @Test
  void wholePassesAreThoseOfOneCorpus() {
    CorpusMixture plain = new CorpusMixture(new double[] {1, 1}, 1, 5);
    assertThat(plain.isPlain()).isTrue();
    assertThat(plain.epoch(4, List.of(3, 2))).containsExactly(0, 1, 2, 3, 4);
    CorpusMixture twice = new CorpusMixture(new double[] {1, 2}, 1, 5);
    assertThat(twice.isPlain()).isFalse();
    assertThat(twice.epoch(4, List.of(3, 2))).containsExactly(0, 1, 2, 3, 3, 4, 4);
    assertThat(new CorpusMixture(new double[] {1, 1}, 2, 5).isPlain()).isFalse();
  }

  @Test
  void batchesHaveTheChosenExamplesAndLikeLengths() {
    CorpusMixture mixture = new CorpusMixture(new double[] {1, 3}, 1, 5);
    int[] lengths = {5, 1, 9, 2, 7};
    BatchPlan plan = new BatchPlan(new BatchSize(3, false), 1);
    List<int[]> batches = mixture.plan(plan, 0, List.of(3, 2), lengths, lengths);
    assertThat(batches.stream().flatMapToInt(IntStream::of).sorted().toArray())
        .containsExactly(0, 1, 2, 3, 3, 3, 4, 4, 4);
    assertThat(batches).anyMatch(batch -> Arrays.equals(batch, new int[] {1, 3, 3}));
    assertThat(CorpusMixture.ofOne().plan(plan, 2, List.of(5), lengths, lengths))
        .usingRecursiveComparison()
        .isEqualTo(plan.epoch(2, lengths, lengths));
  }

  @Test
  void aLineDescribesEachOfSeveralCorpora() {
    CorpusMixture mixture = new CorpusMixture(new double[] {1, 0.5}, 1, 5);
    assertThat(mixture.describe(List.of(2000, 1), "pair"))
        .containsExactly(
            "data.train.1: 2,000 pairs, of which an epoch has 2,000 (1.00 times)",
            "data.train.2: 1 pair, of which an epoch has 1 (1.00 times)");
    assertThat(CorpusMixture.ofOne().describe(List.of(7), "pair")).isEmpty();
  }

  @Test
  void anEpochThatNoArrayHoldsIsOneLine() {
    CorpusMixture mixture = new CorpusMixture(new double[] {1000, 1000}, 1, 5);
    assertThatThrownBy(() -> mixture.counts(List.of(2_000_000, 2_000_000)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "data.train: found weights that give an epoch 4000000000 examples, expected at most"
                + " 2147483639");
  }
}
