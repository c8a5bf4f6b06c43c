package org.nmt4j.experiment.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BagOfWordsTest {

  private static final BagOfWords LEARNED =
      BagOfWords.learn(
          List.of("good film", "good good food", "bad film"), List.of("up", "up", "down"));

  /** Computed by hand with 4 known words and the unknown word; "up" has 5 tokens and "down" 2. */
  @Test
  void probabilitiesAreThoseOfSmoothedCounts() {
    assertThat(Math.exp(LEARNED.logProbability("up", "good bad")))
        .isCloseTo(2.0 / 3 * 4 / 10 * 1 / 10, within(1e-12));
    assertThat(Math.exp(LEARNED.logProbability("down", "what film")))
        .isCloseTo(1.0 / 3 * 1 / 7 * 2 / 7, within(1e-12));
  }

  @Test
  void probabilitiesOfOneWordSumToOne() {
    double sum = 0;
    for (String word : List.of("good", "film", "food", "bad", "never-seen")) {
      sum += Math.exp(LEARNED.logProbability("up", word));
      sum += Math.exp(LEARNED.logProbability("down", word));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void theOrderOfWordsMakesNoDifference() {
    assertThat(LEARNED.answers(List.of("bad", "good", "film bad bad good", "good bad film bad")))
        .containsExactly("down", "up", "down", "down");
  }

  @Test
  void longLinesDoNotUnderflow() {
    assertThat(LEARNED.answer(String.join(" ", Collections.nCopies(100_000, "bad"))))
        .isEqualTo("down");
  }
}
