package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares the results of searches. */
final class Hypotheses {
  private Hypotheses() {}

  /** Asserts that all parts are equal, bit for bit. */
  static void assertSame(List<List<Hypothesis>> found, List<List<Hypothesis>> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int sentence = 0; sentence < found.size(); sentence++) {
      assertSameBest(found.get(sentence), expected.get(sentence));
    }
  }

  static void assertSameBest(List<Hypothesis> found, List<Hypothesis> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      Hypothesis actual = found.get(i);
      Hypothesis wanted = expected.get(i);
      assertThat(actual.tokens()).isEqualTo(wanted.tokens());
      assertThat(actual.finished()).isEqualTo(wanted.finished());
      assertThat(actual.score()).isEqualTo(wanted.score());
      assertThat(actual.logProbability()).isEqualTo(wanted.logProbability());
      assertThat(actual.tokenLogProbabilities()).isEqualTo(wanted.tokenLogProbabilities());
      assertThat(actual.attention()).isDeepEqualTo(wanted.attention());
    }
  }

  /**
   * Asserts that 64 sentences have the same results, bit for bit, in one batch and in batches of 1
   * and 7 in another order.
   *
   * @param search searches for the sentences with the given numbers
   * @return the results in the order of the numbers
   */
  static List<List<Hypothesis>> assertIndependentOfBatches(
      Function<List<Integer>, List<List<Hypothesis>>> search) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 64).boxed().toList());
    List<List<Hypothesis>> together = search.apply(List.copyOf(order));
    Collections.shuffle(order, new Random(9));
    for (int size : new int[] {1, 7}) {
      for (int from = 0; from < order.size(); from += size) {
        List<Integer> batch = order.subList(from, Math.min(order.size(), from + size));
        assertSame(search.apply(batch), batch.stream().map(together::get).toList());
      }
    }
    return together;
  }

  /** Asserts that the sequences are equal and that the scores agree to 1e-9. */
  static void assertSameSequences(List<Hypothesis> found, List<Hypothesis> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).tokens()).isEqualTo(expected.get(i).tokens());
      assertThat(found.get(i).finished()).isEqualTo(expected.get(i).finished());
      assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-9));
      assertThat(found.get(i).logProbability())
          .isCloseTo(expected.get(i).logProbability(), within(1e-9));
    }
  }
}
