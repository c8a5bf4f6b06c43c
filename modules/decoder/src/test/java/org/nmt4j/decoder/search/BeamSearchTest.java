package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamSearchTest {
  private static final SearchOptions OPTIONS =
      SearchOptions.greedy(ToyModel.SPECIAL)
          .withBeam(5, 5)
          .withLengthPenalty(LengthPenalty.wu(1))
          .withAttention(true);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64})
  void aResultDoesNotDependOnTheRestOfTheBatch(int batchSize) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 64).boxed().toList());
    List<List<Hypothesis>> together = search(order);
    Collections.shuffle(order, new Random(3));
    for (int from = 0; from < order.size(); from += batchSize) {
      List<Integer> batch = order.subList(from, Math.min(order.size(), from + batchSize));
      List<List<Hypothesis>> found = search(batch);
      assertThat(found).hasSameSizeAs(batch);
      for (int i = 0; i < batch.size(); i++) {
        Hypotheses.assertSameBest(found.get(i), together.get(batch.get(i)));
      }
    }
  }

  private static List<List<Hypothesis>> search(List<Integer> sentences) {
    long[] seeds = sentences.stream().mapToLong(sentence -> 100L + sentence).toArray();
    List<SentenceLimits> limits =
        LongStream.of(seeds)
            .mapToObj(seed -> new SentenceLimits(ToyModel.sourceLength(seed), 2 + (int) seed % 19))
            .toList();
    return new BeamSearch(OPTIONS).search(new ToyModel(12, 4, seeds), limits);
  }

  @Test
  void stoppingWithTheBeamTakesFewerStepsAndFindsNothingBetter() {
    long[] seeds = LongStream.range(0, 40).toArray();
    SearchOptions exact =
        SearchOptions.greedy(ToyModel.SPECIAL)
            .withBeam(3, 1)
            .withLengthPenalty(LengthPenalty.power(0.6));
    Counting steps = new Counting(new ToyModel(12, 4, seeds));
    List<SentenceLimits> limits = Collections.nCopies(seeds.length, new SentenceLimits(5, 60));
    List<List<Hypothesis>> best = new BeamSearch(exact).search(steps, limits);
    int rowsOfAll = steps.rows;
    steps.rows = 0;
    List<List<Hypothesis>> found =
        new BeamSearch(exact.stoppingWithBeam(true)).search(steps, limits);
    assertThat(steps.rows).isLessThan(rowsOfAll);
    for (int i = 0; i < seeds.length; i++) {
      assertThat(found.get(i)).hasSize(1);
      assertThat(found.get(i).get(0).finished()).isTrue();
      assertThat(found.get(i).get(0).score()).isLessThanOrEqualTo(best.get(i).get(0).score());
    }
  }

  /** A model that counts the rows it advances. */
  private static final class Counting implements StepModel<long[]> {
    final ToyModel model;
    int rows;

    Counting(ToyModel model) {
      this.model = model;
    }

    @Override
    public int vocabularySize() {
      return model.vocabularySize();
    }

    @Override
    public long[] start() {
      return model.start();
    }

    @Override
    public Step<long[]> step(long[] state, int[] previousTokens) {
      rows += previousTokens.length;
      return model.step(state, previousTokens);
    }

    @Override
    public long[] select(long[] state, int[] chosen) {
      return model.select(state, chosen);
    }
  }

  @Test
  void hypothesesOfASentenceDifferAndStandBestFirst() {
    for (List<Hypothesis> best : search(IntStream.range(0, 64).boxed().toList())) {
      Set<List<Integer>> sequences = new HashSet<>();
      for (int i = 0; i < best.size(); i++) {
        Hypothesis hypothesis = best.get(i);
        sequences.add(IntStream.of(hypothesis.tokens()).boxed().toList());
        assertThat(hypothesis.tokens()).doesNotContain(0, 1, 2);
        if (i > 0 && best.get(i - 1).finished() == hypothesis.finished()) {
          assertThat(hypothesis.score()).isLessThanOrEqualTo(best.get(i - 1).score());
        }
      }
      assertThat(sequences).hasSameSizeAs(best);
    }
  }

  @Test
  void attentionAndScoresFollowTheOwnHistory() {
    long[] seeds = LongStream.range(0, 20).toArray();
    List<List<Hypothesis>> found =
        new BeamSearch(OPTIONS).search(new ToyModel(9, 2, seeds), ToyModel.limits(9, seeds));
    for (int sentence = 0; sentence < seeds.length; sentence++) {
      for (Hypothesis hypothesis : found.get(sentence)) {
        assertThat(hypothesis.attention()).hasNumberOfRows(hypothesis.length());
        long state = ToyModel.advance(seeds[sentence], ToyModel.SPECIAL.bos());
        double sum = 0;
        for (int position = 0; position < hypothesis.length(); position++) {
          assertThat(hypothesis.attention()[position])
              .isEqualTo(ToyModel.weights(state, ToyModel.sourceLength(seeds[sentence])));
          int token =
              position < hypothesis.tokens().length
                  ? hypothesis.tokens()[position]
                  : ToyModel.SPECIAL.eos();
          float value = ToyModel.distribution(state, 9, 2)[token];
          assertThat(hypothesis.tokenLogProbabilities()[position]).isCloseTo(value, within(1e-12));
          sum += value;
          state = ToyModel.advance(state, token);
        }
        assertThat(hypothesis.logProbability()).isEqualTo(sum);
        assertThat(hypothesis.score())
            .isEqualTo(LengthPenalty.wu(1).normalise(sum, hypothesis.length()));
      }
    }
  }

  @Test
  void attentionIsKeptOnlyWhenAsked() {
    Hypothesis without =
        new BeamSearch(OPTIONS.withAttention(false))
            .search(new ToyModel(9, 2, new long[] {1}), ToyModel.limits(9, 1))
            .get(0)
            .get(0);
    Hypothesis modelWithout = only(OPTIONS, FixedModel.ofProbabilities(0, 0, 0.5, 0.5), 4).get(0);

    assertThat(without.attention()).isEmpty();
    assertThat(modelWithout.attention()).isEmpty();
  }

  @Test
  void aFinishedHypothesisTakesNoPlaceInTheBeam() {
    // EOS is best at every step. With a beam of two, two other hypotheses still continue.
    List<Hypothesis> found =
        only(
            OPTIONS.withBeam(2, 2).withLengthPenalty(LengthPenalty.power(3)),
            FixedModel.ofProbabilities(0, 0, 0.4, 0.3, 0.3),
            4);

    assertThat(found).allMatch(Hypothesis::finished);
    assertThat(found.get(0).tokens()).containsExactly(3, 3, 3);
    assertThat(found.get(1).tokens()).containsExactly(4, 3, 3);
  }

  @Test
  void eosBelowTheBestKIsIgnored() {
    // At the second token: 3 EOS .140, 3 3 .123, 4 EOS .100, 4 3 .088. The second EOS has rank
    // three.
    SearchOptions options = OPTIONS.withBeam(2, 2).withMinLength(2);
    List<Hypothesis> found = only(options, FixedModel.ofProbabilities(0, 0, 0.4, 0.35, 0.25), 2);

    assertThat(found.get(0).tokens()).containsExactly(3);
    assertThat(found.get(0).finished()).isTrue();
    assertThat(found.get(1).tokens()).containsExactly(3, 3);
    assertThat(found.get(1).finished()).isFalse();
  }

  @Test
  void stoppingWithTheBeamCountsAllFinishedHypotheses() {
    // Step 1: EOS .45, 3 .40, 4 .15. Step 2: 3 EOS .18, 3 3 .16. Two have finished: EOS and 3 EOS.
    // A third step would find 3 3 EOS, which this penalty ranks first.
    SearchOptions options =
        OPTIONS.withBeam(2, 2).withLengthPenalty(LengthPenalty.power(3)).stoppingWithBeam(true);
    RecordingModel model = new RecordingModel(0, 0, 0.45, 0.4, 0.15);
    List<Hypothesis> found = only(options, model, 9);

    assertThat(found.stream().map(Hypothesis::tokens).toList())
        .containsExactly(new int[] {3}, new int[0]);
    assertThat(model.steps).containsExactly(1, 2);
  }

  @Test
  void aHypothesisThatCanOnlyEqualTheResultIsDropped() {
    // EOS and 3 are equally probable. No continuation of 3 can be more probable than 3.
    SearchOptions options = OPTIONS.withBeam(2, 1).withLengthPenalty(LengthPenalty.none());
    RecordingModel model = new RecordingModel(0, 0, 0.5, 0.5);

    assertThat(only(options, model, 9).get(0).tokens()).isEmpty();
    assertThat(model.steps).containsExactly(1);
  }

  @Test
  void aStateThatContinuesInPlaceIsNotSelected() {
    // Step 1: 3 .6, 4 .4, both from row 0. Step 2: 3 3 .36 from row 0, and 4 3 .24 from row 1,
    // which ties with 3 4 and has the lower token. Step 3 ends the search.
    RecordingModel model = new RecordingModel(0, 0, 0, 0.6, 0.4);
    only(OPTIONS.withBeam(2, 2), model, 3);

    assertThat(model.steps).containsExactly(1, 2, 2);
    assertThat(model.selections).containsExactly(List.of(0, 0));
  }

  @Test
  void noSentencesTakeNoSteps() {
    RecordingModel model = new RecordingModel(0, 0, 0.5, 0.5);

    assertThat(new BeamSearch(OPTIONS).search(model, List.of())).isEmpty();
    assertThat(model.steps).isEmpty();
  }

  @Test
  void equalScoresGoByLowerToken() {
    SearchOptions options = OPTIONS.withBeam(3, 3).withMinLength(9);
    List<Hypothesis> found =
        only(options, FixedModel.ofProbabilities(0, 0, 0, 0.25, 0.25, 0.25, 0.25), 2);

    assertThat(found.stream().map(Hypothesis::tokens).toList())
        .containsExactly(new int[] {3, 3}, new int[] {4, 3}, new int[] {5, 3});
  }

  @Test
  void hypothesisOfMaximumLengthIsMarkedAsCut() {
    Hypothesis cut =
        only(OPTIONS.withMinLength(9), FixedModel.ofProbabilities(0, 0, 0.9, 0.1), 3).get(0);

    assertThat(cut.finished()).isFalse();
    assertThat(cut.tokens()).containsExactly(3, 3, 3);
    assertThat(cut.length()).isEqualTo(3);
    assertThat(cut.score())
        .isEqualTo(LengthPenalty.wu(1).normalise(cut.logProbability(), 3))
        .isNegative();
  }

  @Test
  void theMinimumLengthCountsEos() {
    SearchOptions options = OPTIONS.withMinLength(3).withLengthPenalty(LengthPenalty.none());
    Hypothesis best = only(options, FixedModel.ofProbabilities(0, 0, 0.9, 0.1), 8).get(0);

    assertThat(best.finished()).isTrue();
    assertThat(best.tokens()).containsExactly(3, 3);
    assertThat(best.length()).isEqualTo(3);
  }

  @Test
  void suppressedTokensAreNeverPredicted() {
    SearchOptions options = OPTIONS.withSuppressed(List.of(ToyModel.SPECIAL.unk()));
    for (Hypothesis hypothesis :
        only(options, FixedModel.ofProbabilities(0.3, 0.3, 0.1, 0.2, 0.1), 5)) {
      assertThat(hypothesis.tokens()).doesNotContain(0, 1, 3);
    }
  }

  @Test
  void aVocabularySmallerThanTheBeamIsEnough() {
    SearchOptions options = OPTIONS.withBeam(50, 50);
    List<Hypothesis> found = only(options, FixedModel.ofProbabilities(0, 0, 0.5, 0.5), 3);

    // The finished hypotheses have 0, 1 and 2 tokens. The cut one has 3 tokens.
    assertThat(found).hasSize(4);
  }

  @Test
  void failsClearlyWhereNothingCanBeChosen() {
    assertThatThrownBy(() -> only(OPTIONS, FixedModel.ofProbabilities(0.5, 0.5, 0, 0), 3))
        .isInstanceOf(SearchFailedException.class)
        .hasMessageContaining("no permitted token");
    assertThatThrownBy(() -> only(OPTIONS, new FixedModel(Float.NaN, Float.NaN, Float.NaN), 3))
        .isInstanceOf(SearchFailedException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void aStepTooShortForItsRowsIsRefused() {
    StepModel<Integer> model =
        new StepModel<>() {
          @Override
          public int vocabularySize() {
            return 4;
          }

          @Override
          public Integer start() {
            return 1;
          }

          @Override
          public Step<Integer> step(Integer state, int[] previousTokens) {
            return new Step<>(state, new float[3]);
          }

          @Override
          public Integer select(Integer state, int[] rows) {
            return rows.length;
          }
        };
    assertThatThrownBy(() -> only(OPTIONS, model, 3)).hasMessageContaining("log-probabilities");
  }

  private static List<Hypothesis> only(
      SearchOptions options, StepModel<Integer> model, int maximumLength) {
    return new BeamSearch(options)
        .search(model, List.of(new SentenceLimits(1, maximumLength)))
        .get(0);
  }
}
