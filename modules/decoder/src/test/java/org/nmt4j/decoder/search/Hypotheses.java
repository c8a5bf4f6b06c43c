package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

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
