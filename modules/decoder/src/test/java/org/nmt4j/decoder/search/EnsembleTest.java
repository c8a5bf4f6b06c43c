package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnsembleTest {
  private static final SearchOptions GREEDY = SearchOptions.greedy(ToyModel.SPECIAL);
  private static final int VOCABULARY = 9;

  /** Moves the seeds of the second member, so that both members predict differently. */
  private static final long OTHER = 1000;

  /**
   * The members disagree about token 4, and both find token 5 possible. The columns are PAD, BOS,
   * EOS, UNK, 4 and 5.
   */
  private static final double[] ONE = {0, 0, 0.05, 0, 0.9, 0.05};

  private static final double[] TWO = {0, 0, 0.4, 0, 0.001, 0.599};

  /** Searches for one token. A beam prefers the end, because other hypotheses are cut. */
  private static Hypothesis best(SearchOptions options, EnsembleMean mean) {
    StepModel<?> both =
        Ensemble.of(
            List.of(FixedModel.ofProbabilities(ONE), FixedModel.ofProbabilities(TWO)), mean);
    return Search.of(options).search(both, List.of(new SentenceLimits(1, 1))).get(0).get(0);
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void theMeanOfProbabilitiesChoosesWhatOneMemberFindsLikely(int beam) {
    Hypothesis best = best(GREEDY.withBeam(beam, 1), EnsembleMean.PROBABILITIES);

    assertThat(best.tokens()).isEqualTo(beam == 1 ? new int[] {4} : new int[] {});
    double expected = beam == 1 ? (0.9 + 0.001) / 2 : (0.05 + 0.4) / 2;
    assertThat(best.logProbability()).isCloseTo(Math.log(expected), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void theMeanOfLogarithmsChoosesWhatAllFindPossible(int beam) {
    Hypothesis best = best(GREEDY.withBeam(beam, 1), EnsembleMean.LOG_PROBABILITIES);

    double sum = IntStream.of(2, 4, 5).mapToDouble(id -> Math.sqrt(ONE[id] * TWO[id])).sum();
    int chosen = beam == 1 ? 5 : 2;
    assertThat(best.tokens()).isEqualTo(beam == 1 ? new int[] {5} : new int[] {});
    assertThat(best.logProbability())
        .isCloseTo(Math.log(Math.sqrt(ONE[chosen] * TWO[chosen]) / sum), within(1e-6));
  }

  private static ToyModel toy(long... seeds) {
    return new ToyModel(VOCABULARY, 3, seeds);
  }

  private static ToyModel other(long... seeds) {
    return toy(LongStream.of(seeds).map(seed -> seed + 7 * OTHER).toArray());
  }

  private static StepModel<?> both(EnsembleMean mean, long... seeds) {
    return Ensemble.of(List.of(toy(seeds), other(seeds)), mean);
  }

  /** A model whose distributions are the means of those of both members, in double precision. */
  private record Mean(EnsembleMean mean, long... seeds) implements StepModel<long[][]> {
    @Override
    public int vocabularySize() {
      return VOCABULARY;
    }

    @Override
    public long[][] start() {
      return LongStream.of(seeds)
          .mapToObj(seed -> new long[] {seed, seed + 7 * OTHER})
          .toArray(long[][]::new);
    }

    @Override
    public Step<long[][]> step(long[][] state, int[] previous) {
      float[] all = new float[state.length * VOCABULARY];
      long[][] next = new long[state.length][];
      for (int row = 0; row < state.length; row++) {
        int token = previous[row];
        next[row] = LongStream.of(state[row]).map(each -> ToyModel.advance(each, token)).toArray();
        float[] one = ToyModel.distribution(next[row][0], VOCABULARY, 3);
        float[] two = ToyModel.distribution(next[row][1], VOCABULARY, 3);
        double[] means =
            IntStream.range(0, VOCABULARY)
                .mapToDouble(
                    id ->
                        mean == EnsembleMean.PROBABILITIES
                            ? (Math.exp(one[id]) + Math.exp(two[id])) / 2
                            : Math.sqrt(Math.exp(one[id]) * Math.exp(two[id])))
                .toArray();
        double sum = Arrays.stream(means).sum();
        for (int id = 0; id < VOCABULARY; id++) {
          all[row * VOCABULARY + id] = (float) Math.log(means[id] / sum);
        }
      }
      return new Step<>(next, all);
    }

    @Override
    public long[][] select(long[][] state, int[] rows) {
      return IntStream.of(rows).mapToObj(row -> state[row]).toArray(long[][]::new);
    }
  }

  @ParameterizedTest
  @EnumSource
  void searchFindsWhatItFindsWithOneModelOfTheMeans(EnsembleMean mean) {
    long[] seeds = LongStream.range(1, 40).toArray();
    List<SentenceLimits> limits = ToyModel.limits(12, seeds);
    for (int beam : new int[] {1, 4}) {
      Search search =
          Search.of(GREEDY.withBeam(beam, beam).withLengthPenalty(LengthPenalty.average()));
      List<List<Hypothesis>> found = search.search(both(mean, seeds), limits);
      List<List<Hypothesis>> expected = search.search(new Mean(mean, seeds), limits);
      for (int i = 0; i < seeds.length; i++) {
        assertThat(found.get(i)).hasSameSizeAs(expected.get(i));
        for (int rank = 0; rank < found.get(i).size(); rank++) {
          Hypothesis one = found.get(i).get(rank);
          assertThat(one.tokens()).isEqualTo(expected.get(i).get(rank).tokens());
          assertThat(one.score()).isCloseTo(expected.get(i).get(rank).score(), within(1e-5));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSentenceIsFoundAsAlone(EnsembleMean mean) {
    long[] seeds = LongStream.range(1, 20).toArray();
    for (int beam : new int[] {1, 4}) {
      Search search = Search.of(GREEDY.withBeam(beam, beam).withAttention(true));
      List<List<Hypothesis>> together =
          search.search(both(mean, seeds), ToyModel.limits(12, seeds));
      List<List<Hypothesis>> alone =
          LongStream.of(seeds)
              .mapToObj(seed -> search.search(both(mean, seed), ToyModel.limits(12, seed)).get(0))
              .toList();
      Hypotheses.assertSame(together, alone);
    }
  }

  @Test
  void attentionIsTheMeanOfTheMembersThatHaveIt() {
    ToyModel one = toy(5);
    ToyModel two = other(5);
    StepModel<?> all =
        Ensemble.of(List.of(withoutAttention(toy(9)), one, two), EnsembleMean.PROBABILITIES);
    Step<?> step = step(all, ToyModel.SPECIAL.bos());
    int width = step.attentionWidth();
    assertThat(width).isEqualTo(ToyModel.sourceLength(5));
    float[] first = ToyModel.weights(ToyModel.advance(5, 1), width);
    float[] second = ToyModel.weights(ToyModel.advance(5 + 7 * OTHER, 1), width);
    for (int i = 0; i < width; i++) {
      assertThat(step.attention()[i]).isEqualTo((first[i] + second[i]) / 2);
    }
    Step<?> none =
        step(
            Ensemble.of(
                List.of(withoutAttention(toy(5)), withoutAttention(other(5))),
                EnsembleMean.PROBABILITIES),
            1);
    assertThat(none.attention()).isNull();
    assertThat(none.attentionWidth()).isZero();
  }

  private static <S> Step<S> step(StepModel<S> model, int token) {
    return model.step(model.start(), new int[] {token});
  }

  private static StepModel<long[]> withoutAttention(ToyModel model) {
    return new Changed(model, step -> new Step<>(step.state(), step.logProbabilities()));
  }

  /** A toy model with changed steps. */
  private record Changed(ToyModel model, UnaryOperator<Step<long[]>> change)
      implements StepModel<long[]> {
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
      return change.apply(model.step(state, previousTokens));
    }

    @Override
    public long[] select(long[] state, int[] rows) {
      return model.select(state, rows);
    }
  }

  /** The columns behind a list hold anything, and do not count. */
  @ParameterizedTest
  @EnumSource
  void listsAreThoseOfTheMembers(EnsembleMean mean) {
    TokenLists lists = new TokenLists(new int[][] {{2, 5}}, 3);
    float nan = Float.NaN;
    StepModel<?> both =
        Ensemble.of(
            List.of(
                listed(lists, (float) Math.log(0.5), (float) Math.log(0.5), nan),
                listed(lists, (float) Math.log(0.1), (float) Math.log(0.9), nan)),
            mean);
    Step<?> step = step(both, 1);

    assertThat(step.lists()).isSameAs(lists);
    double expected =
        mean == EnsembleMean.PROBABILITIES
            ? 0.7
            : Math.sqrt(0.45) / (Math.sqrt(0.45) + Math.sqrt(0.05));
    assertThat(step.logProbability(0, 5, VOCABULARY)).isCloseTo(Math.log(expected), within(1e-6));
    assertThat(step.logProbability(0, 2, VOCABULARY))
        .isCloseTo(Math.log(1 - expected), within(1e-6));
    assertThat(step.logProbability(0, 4, VOCABULARY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static StepModel<long[]> listed(TokenLists lists, float... row) {
    return new Changed(toy(5), step -> new Step<>(step.state(), row, lists, null, 0));
  }

  @Test
  void anEnsembleOfOneIsThatModel() {
    ToyModel model = toy(1);
    assertThat((Object) Ensemble.of(List.of(model), EnsembleMean.LOG_PROBABILITIES))
        .isSameAs(model);
  }

  @Test
  void vocabulariesOfDifferentSizesAreRefused() {
    assertThatThrownBy(
            () ->
                Ensemble.of(
                    List.of(new FixedModel(0, 1), new FixedModel(0, 1, 2)),
                    EnsembleMean.PROBABILITIES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ensemble: expected vocabularies of one size, found [2, 3]");
  }
}
