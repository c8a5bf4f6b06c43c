package org.nmt4j.experiment.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HiddenMarkovTaggerTest {

  /** The word "fish" is a noun after an article and a verb after a noun or at the beginning. */
  private static final HiddenMarkovTagger LEARNED =
      HiddenMarkovTagger.learn(
          List.of("the men fish", "the fish swim", "fish the fish"),
          List.of("D N V", "D N V", "V D N"));

  /** Computed by hand with 3 tags and the end, and with 4 known words and the unknown word. */
  @Test
  void probabilitiesAreThoseOfSmoothedCounts() {
    assertThat(Math.exp(LEARNED.logTransition("D", "N"))).isCloseTo(3.1 / 3.4, within(1e-12));
    assertThat(Math.exp(LEARNED.logTransition("", "V"))).isCloseTo(1.1 / 3.4, within(1e-12));
    assertThat(Math.exp(LEARNED.logTransition("V", ""))).isCloseTo(2.1 / 3.4, within(1e-12));
    assertThat(Math.exp(LEARNED.logEmission("N", "fish"))).isCloseTo(2.1 / 3.5, within(1e-12));
    assertThat(Math.exp(LEARNED.logEmission("N", "<unk>"))).isCloseTo(0.1 / 3.5, within(1e-12));
  }

  @Test
  void probabilitiesSumToOne() {
    for (String tag : List.of("D", "N", "V")) {
      assertThat(
              Stream.of("D", "N", "V", "")
                  .mapToDouble(next -> Math.exp(LEARNED.logTransition(tag, next)))
                  .sum())
          .isCloseTo(1, within(1e-12));
      assertThat(
              Stream.of("the", "men", "fish", "swim", "<unk>")
                  .mapToDouble(word -> Math.exp(LEARNED.logEmission(tag, word)))
                  .sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theTagBeforeDecides() {
    assertThat(LEARNED.answers(List.of("the fish fish", "fish the men", "the whales fish", "")))
        .containsExactly("D N V", "V D N", "D N V", "");
  }

  /** Compares Viterbi's algorithm with a search of all 81 tag sequences for four words. */
  @Test
  void theBestTagsAreTheBestOfAll() {
    List<String> tags = List.of("D", "N", "V");
    List<String> words = List.of("the", "men", "fish", "swim", "<unk>");
    for (int number = 0; number < 625; number++) {
      int line = number;
      List<String> tokens =
          IntStream.of(1, 5, 25, 125).mapToObj(unit -> words.get(line / unit % 5)).toList();
      double most = Double.NEGATIVE_INFINITY;
      for (int way = 0; way < 81; way++) {
        int drawn = way;
        most =
            Math.max(
                most,
                score(
                    tokens,
                    IntStream.of(1, 3, 9, 27)
                        .mapToObj(unit -> tags.get(drawn / unit % 3))
                        .toList()));
      }
      String answer = LEARNED.answer(String.join(" ", tokens));
      assertThat(score(tokens, List.of(answer.split(" ")))).isCloseTo(most, within(1e-9));
    }
  }

  private static double score(List<String> words, List<String> tags) {
    List<String> edged = new ArrayList<>(List.of(""));
    edged.addAll(tags);
    edged.add("");
    double sum = 0;
    for (int i = 0; i <= tags.size(); i++) {
      sum += LEARNED.logTransition(edged.get(i), edged.get(i + 1));
    }
    for (int i = 0; i < tags.size(); i++) {
      sum += LEARNED.logEmission(tags.get(i), words.get(i));
    }
    return sum;
  }

  @Test
  void longLinesDoNotUnderflow() {
    String line = String.join(" ", Collections.nCopies(5_000, "the fish"));
    assertThat(LEARNED.answer(line)).startsWith("D N").endsWith("D N");
  }

  @Test
  void unequalNumbersOfTagsAreAnError() {
    assertThatThrownBy(() -> HiddenMarkovTagger.learn(List.of("a", "a b"), List.of("X", "X")))
        .hasMessage("line 2: found tags: 1, expected 2");
  }
}
