package org.nmt4j.experiment.baseline;

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
   * Computed by hand. The uniform distribution gives 1/4 to a, b, the unknown word and the end. The
   * 6 tokens are 3 a, 1 b and 2 ends. Both lines start with a. The followers of a are b, a and the
   * end.
   */
  @Test
  void aChainMixesInTheShorterContextAsOftenAsFollowersDiffer() {
    double a = (3 + 3 * 0.25) / 9;
    double end = (2 + 3 * 0.25) / 9;
    double atStart = (2 + 1 * a) / 3;
    double afterA = (1 + 3 * end) / 6;
    assertThat(MarkovChain.learn(LINES, 1).logProbability("a"))
        .isCloseTo(Math.log(atStart * afterA), within(1e-12));
    double afterStartAndA = (0 + 2 * afterA) / 4;
    assertThat(MarkovChain.learn(LINES, 2).logProbability("a"))
        .isCloseTo(Math.log(atStart * afterStartAndA), within(1e-12));
  }

  /** Without held-out text each share is 0.5. No line ends after an a at its start. */
  @Test
  void nGramsMixAllOrders() {
    double a = 0.5 * 3 / 6 + 0.5 * 0.25;
    double end = 0.5 * 2 / 6 + 0.5 * 0.25;
    double atStart = 0.5 * 1 + 0.5 * a;
    double afterA = 0.5 / 3 + 0.5 * end;
    double afterStartAndA = 0.5 * 0 + 0.5 * afterA;
    assertThat(InterpolatedNGrams.learn(LINES).logProbability("a"))
        .isCloseTo(Math.log(atStart * afterStartAndA), within(1e-12));
  }

  /**
   * Half of the counted tokens are a, half are ends, and the uniform distribution has 9 tokens.
   * Three of the four held-out tokens were counted. The likelihood (s / 2 + (1 - s) / 9)^3 (1 - s)
   * / 9 has its maximum where 21 (1 - s) = 2 + 7 s.
   */
  @Test
  void sharesMakeTheTextHeldOutLikely() {
    Followers followers = new Followers(List.of("a", "a"), 0, Tokens.in(List.of("a b c d e f g")));
    assertThat(followers.uniform()).isEqualTo(1.0 / 9);
    HeldOutShares shares = HeldOutShares.learn(followers, 1, List.of("a a z"));
    Counts counted = followers.event("a", List.of()).levels().get(0);
    assertThat(shares.of(0, counted)).isCloseTo(19.0 / 28, within(1e-4));
  }

  @Test
  void probabilitiesOfWhatFollowsSumToOne() {
    List<String> lines = List.of("a b c a b", "b c", "", "c c c c c c c a", "a b c b a");
    List<String> contexts =
        List.of("<s>", "a", "<s> a b", "c c c", "b c b a", "<unk>", "b <unk> a");
    Followers followers = new Followers(lines, 4, Tokens.in(lines));
    HeldOutShares shares = HeldOutShares.learn(followers, 5, List.of("a b z", "c", "b b a"));
    for (Followers.Share share :
        List.<Followers.Share>of(shares, (length, counts) -> MarkovChain.share(counts))) {
      for (String context : contexts) {
        assertThat(
                Stream.of("a", "b", "c", "<unk>", "</s>")
                    .map(next -> followers.event(next, List.of(context.split(" "))))
                    .mapToDouble(event -> followers.probability(event, share))
                    .sum())
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  static Stream<LineModel> models() {
    List<String> lines = List.of("a b c a b", "b c", "", "c c c c c c c a", "a b c b a");
    List<String> many = Collections.nCopies(5, lines).stream().flatMap(List::stream).toList();
    return Stream.of(
        MarkovChain.learn(lines, 1), MarkovChain.learn(lines, 2), InterpolatedNGrams.learn(many));
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
