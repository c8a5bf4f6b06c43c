package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search over lists finds the same as a search over a vocabulary in which all other tokens are
 * impossible.
 */
class ListedTokensTest {
  private static final int VOCABULARY = 30;
  private static final long[] SEEDS = LongStream.range(0, 40).toArray();

  /** Returns the ids that a sentence may use: EOS and as many others as its number. */
  private static int[] list(int sentence) {
    return IntStream.range(0, VOCABULARY)
        .filter(id -> id == ToyModel.SPECIAL.eos() || (id * 7 + sentence) % 5 < sentence % 4 + 1)
        .toArray();
  }

  /** A toy model that predicts only listed ids, either as lists or over the vocabulary. */
  private record Listed(ToyModel model, boolean asLists) implements StepModel<Listed.State> {
    record State(long[] rows, int[] sentences) {}

    @Override
    public int vocabularySize() {
      return VOCABULARY;
    }

    @Override
    public State start() {
      return new State(model.start(), IntStream.range(0, SEEDS.length).toArray());
    }

    @Override
    public Step<State> step(State state, int[] previousTokens) {
      Step<long[]> step = model.step(state.rows, previousTokens);
      int width = asLists ? VOCABULARY + 3 : VOCABULARY;
      int[][] tokens = Arrays.stream(state.sentences).mapToObj(s -> list(s)).toArray(int[][]::new);
      float[] values = new float[tokens.length * width];
      Arrays.fill(values, asLists ? 0 : Float.NEGATIVE_INFINITY);
      for (int row = 0; row < tokens.length; row++) {
        for (int i = 0; i < tokens[row].length; i++) {
          int id = tokens[row][i];
          values[row * width + (asLists ? i : id)] = step.logProbabilities()[row * VOCABULARY + id];
        }
      }
      return new Step<>(
          new State(step.state(), state.sentences),
          values,
          asLists ? new TokenLists(tokens, width) : null,
          step.attention(),
          step.attentionWidth());
    }

    @Override
    public State select(State state, int[] rows) {
      return new State(
          model.select(state.rows, rows),
          IntStream.of(rows).map(row -> state.sentences[row]).toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  void onlyListedTokensAreFound(int beam) {
    SearchOptions options =
        SearchOptions.greedy(ToyModel.SPECIAL)
            .withBeam(beam, beam)
            .withLengthPenalty(LengthPenalty.wu(1))
            .withAttention(true);
    onlyListedTokensAreFound(options);
    onlyListedTokensAreFound(options.withPenalties(new Penalties(2, 1.5, 0.2)));
  }

  private static void onlyListedTokensAreFound(SearchOptions options) {
    Search search = Search.of(options);
    List<SentenceLimits> limits = ToyModel.limits(12, SEEDS);
    List<List<Hypothesis>> expected =
        search.search(new Listed(new ToyModel(VOCABULARY, 4, SEEDS), false), limits);
    List<List<Hypothesis>> found =
        search.search(new Listed(new ToyModel(VOCABULARY, 4, SEEDS), true), limits);
    for (int sentence = 0; sentence < SEEDS.length; sentence++) {
      assertThat(found.get(sentence)).hasSameSizeAs(expected.get(sentence));
      Hypotheses.assertSameBest(found.get(sentence), expected.get(sentence));
    }
  }
}
