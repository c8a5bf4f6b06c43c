package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.array.CounterRandom;

class SamplingTest {
  private static final int VOCABULARY = 9;

  private static SearchOptions options(int samples, Sampling sampling) {
    return SearchOptions.greedy(ToyModel.SPECIAL)
        .withBeam(samples, samples)
        .withLengthPenalty(LengthPenalty.wu(1))
        .withAttention(true)
        .withSampling(sampling);
  }

  /** The share of each first token is its probability, changed by the options. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1",
    "0.5, 0, 1",
    "2, 0, 1",
    "1, 3, 1",
    "1, 0, 0.6",
    "1.5, 5, 0.7",
    "1, 0, 1e-9"
  })
  void tokensAreDrawnByTheirProbability(double temperature, int topK, double topP) {
    int samples = 10_000;
    long seed = 3;
    Sampling sampling = new Sampling(temperature, topK, topP, 1);
    List<Hypothesis> found =
        Search.of(options(samples, sampling))
            .search(
                new ToyModel(VOCABULARY, 2, new long[] {seed}), List.of(new SentenceLimits(1, 1)))
            .get(0);
    assertThat(found).hasSize(samples);
    Map<Integer, Integer> counts = new HashMap<>();
    for (Hypothesis each : found) {
      counts.merge(each.finished() ? ToyModel.SPECIAL.eos() : each.tokens()[0], 1, Integer::sum);
    }
    double[] expected = probabilities(seed, sampling);
    for (int token = 0; token < VOCABULARY; token++) {
      assertThat(counts.getOrDefault(token, 0) / (double) samples)
          .as("token %d", token)
          .isCloseTo(expected[token], within(expected[token] == 0 ? 0 : 0.015));
    }
  }

  /** Returns the probabilities of the first token by the definitions. */
  private static double[] probabilities(long seed, Sampling sampling) {
    long state = ToyModel.advance(seed, ToyModel.SPECIAL.bos());
    float[] values = ToyModel.distribution(state, VOCABULARY, 2);
    double[] weights = new double[VOCABULARY];
    List<Integer> order = new ArrayList<>();
    for (int token = 0; token < VOCABULARY; token++) {
      if (token != ToyModel.SPECIAL.pad() && token != ToyModel.SPECIAL.bos()) {
        weights[token] = Math.exp(values[token] / sampling.temperature());
        order.add(token);
      }
    }
    order.sort((a, b) -> Double.compare(weights[b], weights[a]));
    if (sampling.topK() > 0) {
      order.subList(sampling.topK(), order.size()).forEach(token -> weights[token] = 0);
    }
    double all = IntStream.range(0, VOCABULARY).mapToDouble(token -> weights[token]).sum();
    double nucleus = 0;
    for (int token : order) {
      double before = nucleus;
      nucleus += weights[token] / all;
      weights[token] = before >= sampling.topP() ? 0 : weights[token];
    }
    double kept = IntStream.range(0, VOCABULARY).mapToDouble(token -> weights[token]).sum();
    return IntStream.range(0, VOCABULARY).mapToDouble(token -> weights[token] / kept).toArray();
  }

  @Test
  void aLargeNucleusIsFoundAmongManyTokens() {
    TokenDistribution distribution = new TokenDistribution();
    float[] row = new float[2000];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) Math.log((1 + i % 7) / 8000.0);
    }
    boolean[] excluded = new boolean[row.length];
    Set<Integer> drawn = new HashSet<>();
    CounterRandom random = new CounterRandom(4);
    for (int i = 0; i < 3000; i++) {
      distribution.clear();
      distribution.scan(row, 0, 0, excluded, 0);
      drawn.add(distribution.draw(new Sampling(1, 0, 0.5, 0), random.uniform()));
    }
    // The weights 7 and 6 have 13 of 28 parts, and those of 5 fill the rest.
    assertThat(drawn).hasSizeGreaterThan(400).allMatch(token -> token % 7 >= 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aSampleDependsOnItsSentenceAlone(int samples) {
    SearchOptions options =
        options(samples, new Sampling(1.2, 6, 0.95, 5)).withPenalties(new Penalties(3, 1.2, 0.1));
    List<List<Hypothesis>> together =
        Hypotheses.assertIndependentOfBatches(sentences -> search(options, sentences));
    // The first samples do not depend on the number of samples.
    if (samples > 1) {
      List<List<Hypothesis>> one = search(options.withBeam(1, 1), List.of(0, 1, 2));
      for (int i = 0; i < 3; i++) {
        Hypotheses.assertSameBest(one.get(i), together.get(i).subList(0, 1));
      }
    }
  }

  /** Draws for sentences of which some have a prefix or avoided phrases. */
  private static List<List<Hypothesis>> search(SearchOptions options, List<Integer> sentences) {
    List<SentenceLimits> limits = new ArrayList<>();
    for (int sentence : sentences) {
      SentenceLimits own =
          new SentenceLimits(ToyModel.sourceLength(sentence), 4 + sentence % 9)
              .withStream(sentence);
      if (sentence % 3 == 0) {
        own = own.withPrefix(new ForcedPrefix(TokenGraph.of(7, 7), Set.of(8), false));
      } else if (sentence % 3 == 1) {
        own =
            own.withAvoided(
                new AvoidedPhrases(List.of(TokenGraph.of(5)), TokenJoints.none(VOCABULARY)));
      }
      limits.add(own);
    }
    long[] seeds = sentences.stream().mapToLong(sentence -> sentence).toArray();
    List<List<Hypothesis>> found =
        Search.of(options).search(new ToyModel(VOCABULARY, 2, seeds), limits);
    for (int i = 0; i < found.size(); i++) {
      for (Hypothesis each : found.get(i)) {
        if (sentences.get(i) % 3 == 0) {
          assertThat(each.tokens()).startsWith(7, 7);
        } else if (sentences.get(i) % 3 == 1) {
          assertThat(each.tokens()).doesNotContain(5);
        }
      }
    }
    return found;
  }

  @Test
  void anotherSeedOrStreamGivesOtherSamples() {
    Set<List<List<Integer>>> all = new HashSet<>();
    for (long seed = 0; seed < 2; seed++) {
      for (long stream = 0; stream < 2; stream++) {
        all.add(
            Search.of(options(5, Sampling.plain(seed)))
                .search(
                    new ToyModel(VOCABULARY, 1, new long[] {1}),
                    List.of(new SentenceLimits(3, 12).withStream(stream)))
                .get(0)
                .stream()
                .map(each -> IntStream.of(each.tokens()).boxed().toList())
                .toList());
      }
    }
    assertThat(all).hasSize(4);
  }

  @Test
  void scoresAreThoseOfTheModel() {
    for (Hypothesis each : search(options(6, new Sampling(3, 0, 1, 5)), List.of(2)).get(0)) {
      long state = ToyModel.advance(2, ToyModel.SPECIAL.bos());
      double sum = 0;
      for (int i = 0; i < each.length(); i++) {
        int token = i < each.tokens().length ? each.tokens()[i] : ToyModel.SPECIAL.eos();
        sum += ToyModel.distribution(state, VOCABULARY, 2)[token];
        assertThat(each.attention()[i])
            .isEqualTo(ToyModel.weights(state, ToyModel.sourceLength(2)));
        state = ToyModel.advance(state, token);
      }
      assertThat(each.logProbability()).isCloseTo(sum, within(1e-9));
      assertThat(each.score())
          .isEqualTo(LengthPenalty.wu(1).normalise(each.logProbability(), each.length()));
    }
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> new Sampling(0, 0, 1, 1))
        .hasMessage("temperature: expected a number > 0, found 0.0");
    assertThatThrownBy(() -> new Sampling(1, -1, 1, 1))
        .hasMessage("top-k: expected a number >= 0, found -1");
    assertThatThrownBy(() -> new Sampling(1, 0, 1.1, 1))
        .hasMessage("top-p: expected a number > 0 and <= 1, found 1.1");
    Constraints constraints =
        new Constraints(
            List.of(new RequiredPhrase(List.of(5))),
            TokenJoints.none(VOCABULARY),
            ToyModel.SPECIAL);
    assertThatThrownBy(
            () ->
                Search.of(options(1, Sampling.plain(1)))
                    .search(
                        new ToyModel(VOCABULARY, 1, new long[] {1}),
                        List.of(new SentenceLimits(3, 12, Optional.of(constraints)))))
        .hasMessage("sampling: found required phrases, expected none");
  }
}
