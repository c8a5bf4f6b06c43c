package org.nmt4j.synthetic.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineModelTest {

  private static final List<String> LINES = List.of("a b", "a a");

  /**
   * By hand: a, b, the unknown word and the end, 1/4 each at the bottom. Of 6 tokens 3 are a, 1 is
   * b, 2 are ends, so a is (3 + 1/4) / 7 without context. After the start both were a; after a came
   * b, a and the end.
   */
  @Test
  void aChainMixesInTheShorterContextOnce() {
    double a = (3 + 0.25) / 7;
    double end = (2 + 0.25) / 7;
    double expected = (2 + a) / 3 * (1 + end) / 4;
    assertThat(MarkovChain.learn(LINES, 1).logProbability("a"))
        .isCloseTo(Math.log(expected), within(1e-12));
  }

  @Test
  void aChainOfOrderTwoKnowsTwoTokens() {
    double end = (1 + (2 + 0.25) / 7) / 4; // after a
    double endAfterStartAndA = (0 + end) / 3; // after that came b and a
    double a = (2 + (3 + 0.25) / 7) / 3; // at the beginning
    assertThat(MarkovChain.learn(LINES, 2).logProbability("a"))
        .isCloseTo(Math.log(a * endAfterStartAndA), within(1e-12));
  }

  /** The same counts, but 3 different tokens weigh 3, 1 weighs 1. */
  @Test
  void nGramsMixInTheShorterContextAsOftenAsFollowersDiffer() {
    double a = (3 + 3 * 0.25) / 9;
    double end = (2 + 3 * 0.25) / 9;
    double atStart = (2 + 1 * a) / 3;
    double afterA = (1 + 3 * end) / 6;
    double afterStartAndA = (0 + 2 * afterA) / 4;
    assertThat(InterpolatedNGrams.learn(LINES).logProbability("a"))
        .isCloseTo(Math.log(atStart * afterStartAndA), within(1e-12));
  }

  static Stream<LineModel> models() {
    List<String> lines = List.of("a b c a b", "b c", "", "c c c c c c c a", "a b c b a");
    return Stream.of(
        MarkovChain.learn(lines, 1), MarkovChain.learn(lines, 2), InterpolatedNGrams.learn(lines));
  }

  @Test
  void probabilitiesOfWhatFollowsSumToOne() {
    List<String> lines = List.of("a b c a b", "b c", "", "c c c c c c c a", "a b c b a");
    List<String> contexts =
        List.of("<s>", "a", "<s> a b", "c c c", "b c b a", "<unk>", "b <unk> a");
    for (Followers followers :
        List.of(new Followers(lines, 2, counts -> 1), new Followers(lines, 4, Counts::size))) {
      for (String context : contexts) {
        assertThat(
                Stream.of("a", "b", "c", "<unk>", "</s>")
                    .mapToDouble(next -> followers.probability(next, List.of(context.split(" "))))
                    .sum())
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void nothingIsImpossibleAndLongLinesDoNotUnderflow(LineModel model) {
    assertThat(model.logProbability("z z b a")).isFinite().isNegative();
    assertThat(model.logProbability(String.join(" ", Collections.nCopies(20_000, "a z"))))
        .isFinite();
  }

  @Test
  void perplexityCountsTheEndOfEachLine() {
    LineModel half = line -> (line.split(" ").length + 1) * Math.log(0.5);
    assertThat(half.perplexity(List.of("a b c", "a"))).isCloseTo(2, within(1e-12));
  }

  @Test
  void aChainHasAnOrder() {
    assertThatThrownBy(() -> MarkovChain.learn(LINES, 0))
        .hasMessage("found the order 0, expected 1 or more");
  }
}
