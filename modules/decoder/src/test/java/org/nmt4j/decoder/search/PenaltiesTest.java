package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenaltiesTest {
  private static final int VOCABULARY = 7;
  private static final SearchOptions OPTIONS =
      SearchOptions.greedy(ToyModel.SPECIAL)
          .withBeam(5, 5)
          .withLengthPenalty(LengthPenalty.wu(1))
          .withAttention(true);

  static List<Penalties> penalties() {
    return List.of(
        new Penalties(1, 1, 0),
        new Penalties(2, 1, 0),
        new Penalties(3, 1, 0),
        new Penalties(0, 1.5, 0),
        new Penalties(0, 1, 0.3),
        new Penalties(2, 4, 2));
  }

  @ParameterizedTest
  @MethodSource("penalties")
  void aWideBeamIsExact(Penalties penalties) {
    for (int seed = 0; seed < 12; seed++) {
      int vocabulary = 5 + seed % 2;
      int maximumLength = 4 + seed % 3;
      SearchOptions options =
          OPTIONS.withBeam(1000, seed % 2 == 0 ? 1 : 20).withPenalties(penalties);
      List<Hypothesis> found =
          new BeamSearch(options)
              .search(
                  new ToyModel(vocabulary, 1 + seed % 4, new long[] {seed}),
                  ToyModel.limits(maximumLength, seed))
              .get(0);
      Hypotheses.assertSameSequences(
          found, Exhaustive.best(options, vocabulary, 1 + seed % 4, maximumLength, seed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void noNgramOccursTwice(int beam) {
    int withoutRule = 0;
    for (int n = 1; n <= 3; n++) {
      SearchOptions options = OPTIONS.withBeam(beam, beam).withPenalties(new Penalties(n, 1, 0));
      for (int seed = 0; seed < 20; seed++) {
        for (Hypothesis each : only(options, seed)) {
          assertThat(repeated(each.tokens(), n)).isZero();
        }
        withoutRule += repeated(only(OPTIONS.withBeam(1, 1), seed).get(0).tokens(), n);
      }
    }
    assertThat(withoutRule).isPositive();
  }

  /** Returns the number of n-grams that occurred before. */
  private static int repeated(int[] tokens, int n) {
    Set<List<Integer>> seen = new HashSet<>();
    int count = 0;
    for (int i = 0; i + n <= tokens.length; i++) {
      count += seen.add(IntStream.of(tokens).skip(i).limit(n).boxed().toList()) ? 0 : 1;
    }
    return count;
  }

  private static List<Hypothesis> only(SearchOptions options, long seed) {
    return Search.of(options)
        .search(
            new ToyModel(VOCABULARY, 3, new long[] {seed}),
            List.of(new SentenceLimits(ToyModel.sourceLength(seed), 60)))
        .get(0);
  }

  @Test
  void logProbabilitiesAreThoseOfTheModel() {
    SearchOptions options = OPTIONS.withPenalties(new Penalties(0, 1.7, 0.4));
    for (int seed = 0; seed < 10; seed++) {
      for (Hypothesis each : only(options, seed)) {
        long state = ToyModel.advance(seed, ToyModel.SPECIAL.bos());
        double sum = 0;
        for (int i = 0; i < each.length(); i++) {
          int token = i < each.tokens().length ? each.tokens()[i] : ToyModel.SPECIAL.eos();
          float value = ToyModel.distribution(state, VOCABULARY, 3)[token];
          assertThat(each.tokenLogProbabilities()[i]).isCloseTo(value, within(1e-9));
          sum += value;
          state = ToyModel.advance(state, token);
        }
        assertThat(each.logProbability()).isCloseTo(sum, within(1e-9));
        assertThat(each.score())
            .isLessThanOrEqualTo(
                LengthPenalty.wu(1).normalise(each.logProbability(), each.length()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("penalties")
  void aResultDoesNotDependOnTheRestOfTheBatch(Penalties penalties) {
    for (int beam : new int[] {1, 4}) {
      SearchOptions options = OPTIONS.withBeam(beam, beam).withPenalties(penalties);
      Hypotheses.assertIndependentOfBatches(sentences -> search(options, sentences));
    }
  }

  /** Searches for sentences of which every third one has a constraint. */
  private static List<List<Hypothesis>> search(SearchOptions options, List<Integer> sentences) {
    List<SentenceLimits> limits = new ArrayList<>();
    for (int sentence : sentences) {
      Optional<Constraints> constraints =
          sentence % 3 == 0 ? Optional.of(required(5, 5, 6, 5, 5, 6)) : Optional.empty();
      limits.add(
          new SentenceLimits(ToyModel.sourceLength(sentence), 9 + sentence % 9, constraints));
    }
    long[] seeds = sentences.stream().mapToLong(sentence -> sentence).toArray();
    return Search.of(options).search(new ToyModel(VOCABULARY, 4, seeds), limits);
  }

  private static Constraints required(Integer... tokens) {
    return new Constraints(
        List.of(new RequiredPhrase(List.of(tokens))),
        TokenJoints.none(VOCABULARY),
        ToyModel.SPECIAL);
  }

  /** A phrase that repeats an n-gram itself is required all the same. */
  @Test
  void aRequiredPhraseMayRepeat() {
    SearchOptions options = OPTIONS.withPenalties(new Penalties(1, 2, 0));
    for (List<Hypothesis> each : search(options, List.of(0, 3, 6))) {
      assertThat(each.get(0).tokens()).containsSequence(5, 5, 6, 5, 5, 6);
    }
  }

  @Test
  void greedySearchIsABeamOfOne() {
    SearchOptions options = OPTIONS.withBeam(1, 1).withPenalties(new Penalties(0, 1, 0.5));
    for (int seed = 0; seed < 20; seed++) {
      ToyModel model = new ToyModel(VOCABULARY, 4, new long[] {seed});
      List<SentenceLimits> limits = ToyModel.limits(20, seed);
      Hypotheses.assertSame(
          new GreedySearch(options).search(model, limits),
          new BeamSearch(options).search(model, limits));
    }
  }

  @Test
  void aPositionWithoutAttentionKeepsTheScoreFinite() {
    HypothesisScore score = new HypothesisScore(LengthPenalty.none(), 2);
    Path path = Path.extend(null, 5, new float[] {0, 1}, -1, -1);
    assertThat(score.of(path)).isCloseTo(-1 + 2 * Math.log(1e-30), within(1e-9));
    assertThat(score.of(Path.extend(null, 5, null, -1, -1))).isEqualTo(-1);
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Penalties(-1, 1, 0))
        .hasMessage("no-repeat n-gram: expected 0 or more, found -1");
    assertThatThrownBy(() -> new Penalties(0, 0.5, 0))
        .hasMessage("repetition penalty: expected a number of at least 1, found 0.5");
    assertThatThrownBy(() -> new Penalties(0, 1, -0.1))
        .hasMessage("coverage penalty: expected a number of at least 0, found -0.1");
    assertThatThrownBy(() -> new Penalties(0, Double.NaN, 0)).hasMessageContaining("found NaN");
    assertThatThrownBy(() -> new Penalties(0, 1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("found Infinity");
  }
}
