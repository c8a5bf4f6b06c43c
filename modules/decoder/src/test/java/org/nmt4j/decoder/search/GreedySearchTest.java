package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GreedySearchTest {
  private static final SearchOptions OPTIONS = SearchOptions.greedy(ToyModel.SPECIAL);

  static List<LengthPenalty> penalties() {
    return ExhaustiveSearchTest.penalties();
  }

  @ParameterizedTest
  @MethodSource("penalties")
  void equalsABeamOfOne(LengthPenalty penalty) {
    for (int minLength : new int[] {0, 5}) {
      SearchOptions options =
          OPTIONS.withLengthPenalty(penalty).withMinLength(minLength).withAttention(true);
      long[] seeds = LongStream.range(0, 50).toArray();
      List<SentenceLimits> limits = ToyModel.limits(12, seeds);

      Hypotheses.assertSame(
          new GreedySearch(options).search(new ToyModel(8, 3, seeds), limits),
          new BeamSearch(options).search(new ToyModel(8, 3, seeds), limits));
    }
  }

  @Test
  void takesTheMostProbableTokenAtEveryStep() {
    long seed = 5;
    Hypothesis found =
        new GreedySearch(OPTIONS)
            .search(new ToyModel(10, 2, new long[] {seed}), ToyModel.limits(200, seed))
            .get(0)
            .get(0);

    long state = ToyModel.advance(seed, ToyModel.SPECIAL.bos());
    double sum = 0;
    for (int position = 0; position < found.length(); position++) {
      float[] values = ToyModel.distribution(state, 10, 2);
      int best = 2;
      for (int token = 3; token < values.length; token++) {
        best = values[token] > values[best] ? token : best;
      }
      boolean atEnd = position == found.tokens().length;
      assertThat(best).isEqualTo(atEnd ? ToyModel.SPECIAL.eos() : found.tokens()[position]);
      sum += values[best];
      assertThat(found.tokenLogProbabilities()[position]).isCloseTo(values[best], within(1e-12));
      state = ToyModel.advance(state, best);
    }
    assertThat(found.finished()).isTrue();
    assertThat(found.logProbability()).isCloseTo(sum, within(1e-12));
    assertThat(found.tokenLogProbabilities()).hasSize(found.length());
  }

  @Test
  void failsClearlyWhenTheModelDiverged() {
    assertThatThrownBy(
            () ->
                new GreedySearch(OPTIONS)
                    .search(
                        new FixedModel(Float.NaN, Float.NaN, Float.NaN, Float.NaN),
                        List.of(new SentenceLimits(0, 5))))
        .isInstanceOf(SearchFailedException.class)
        .hasMessageContaining("diverged");
  }

  @Test
  void failsClearlyWhereNothingCanBeChosen() {
    FixedModel model = FixedModel.ofProbabilities(0.5, 0.5, 0, 0);
    assertThatThrownBy(
            () -> new GreedySearch(OPTIONS).search(model, List.of(new SentenceLimits(0, 5))))
        .isInstanceOf(SearchFailedException.class)
        .hasMessageContaining("no permitted token");
  }

  @Test
  void aBatchLargerThanTheStepIsRefused() {
    // The model always gives one row.
    List<SentenceLimits> two = ToyModel.limits(5, 1, 2);
    assertThatThrownBy(() -> new GreedySearch(OPTIONS).search(new FixedModel(-1, -1, -1, -1), two))
        .hasMessageContaining("needs 8 log-probabilities");
  }

  @Test
  void aStateThatContinuesInPlaceIsNotSelected() {
    RecordingModel model = new RecordingModel(0, 0, 0.1, 0.9);
    List<Hypothesis> found =
        new GreedySearch(OPTIONS).search(model, List.of(new SentenceLimits(0, 3))).get(0);

    assertThat(found.get(0).tokens()).containsExactly(3, 3, 3);
    assertThat(model.steps).containsExactly(1, 1, 1);
    assertThat(model.selections).isEmpty();
  }

  @Test
  void noSentencesGiveNoResults() {
    assertThat(new GreedySearch(OPTIONS).search(new ToyModel(8, 1, new long[0]), List.of()))
        .isEmpty();
  }
}
