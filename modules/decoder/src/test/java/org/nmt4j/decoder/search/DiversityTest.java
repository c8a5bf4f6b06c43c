package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiversityTest {
  private static final int VOCABULARY = 12;
  private static final SearchOptions OPTIONS =
      SearchOptions.greedy(ToyModel.SPECIAL)
          .withBeam(6, 6)
          .withLengthPenalty(LengthPenalty.wu(1))
          .withAttention(true);

  private static List<Hypothesis> only(SearchOptions options, long seed) {
    return Search.of(options)
        .search(new ToyModel(VOCABULARY, 3, new long[] {seed}), ToyModel.limits(9, seed))
        .get(0);
  }

  private static List<Integer> tokens(Hypothesis hypothesis) {
    return IntStream.of(hypothesis.tokens()).boxed().toList();
  }

  /** With groups of one hypothesis, each group is a greedy search of penalised steps. */
  @Test
  void groupsOfOneAreGreedySearches() {
    for (int seed = 0; seed < 20; seed++) {
      List<Hypothesis> found = only(OPTIONS.withDiversity(new Diversity(6, 1.5)), seed);
      List<List<Integer>> expected = greedyGroups(seed, 6, 1.5, 9);
      assertThat(found)
          .extracting(DiversityTest::tokens)
          .containsExactlyInAnyOrderElementsOf(new HashSet<>(expected));
    }
  }

  /** Searches in groups of one hypothesis by plain loops. */
  private static List<List<Integer>> greedyGroups(long seed, int groups, double penalty, int most) {
    List<List<Integer>> outputs = new ArrayList<>();
    long[] states = new long[groups];
    boolean[] ended = new boolean[groups];
    for (int group = 0; group < groups; group++) {
      outputs.add(new ArrayList<>());
      states[group] = ToyModel.advance(seed, ToyModel.SPECIAL.bos());
    }
    for (int length = 1; length <= most; length++) {
      int[] taken = new int[VOCABULARY];
      for (int group = 0; group < groups; group++) {
        if (ended[group]) {
          continue;
        }
        float[] values = ToyModel.distribution(states[group], VOCABULARY, 3);
        int best = ToyModel.SPECIAL.eos();
        for (int token = 3; token < VOCABULARY; token++) {
          double other = values[token] - penalty * taken[token];
          double own = values[best] - penalty * taken[best];
          best = other > own ? token : best;
        }
        if (best == ToyModel.SPECIAL.eos()) {
          ended[group] = true;
        } else {
          outputs.get(group).add(best);
          states[group] = ToyModel.advance(states[group], best);
          taken[best] += length == most ? 0 : 1;
        }
      }
    }
    return outputs;
  }

  @Test
  void theFirstGroupIsABeamOfItsSize() {
    for (int seed = 0; seed < 20; seed++) {
      List<List<Integer>> found =
          only(OPTIONS.withDiversity(new Diversity(3, 0.8)), seed).stream()
              .map(DiversityTest::tokens)
              .toList();
      assertThat(found)
          .containsAll(
              only(OPTIONS.withBeam(2, 2), seed).stream().map(DiversityTest::tokens).toList());
    }
  }

  @Test
  void hypothesesDifferMore() {
    int plain = 0;
    int diverse = 0;
    for (int seed = 0; seed < 40; seed++) {
      plain += firstTokens(only(OPTIONS, seed)).size();
      diverse += firstTokens(only(OPTIONS.withDiversity(new Diversity(6, 2)), seed)).size();
    }
    assertThat(diverse).isGreaterThan(plain);
  }

  private static Set<Integer> firstTokens(List<Hypothesis> hypotheses) {
    Set<Integer> first = new HashSet<>();
    hypotheses.forEach(each -> first.add(each.tokens().length == 0 ? -1 : each.tokens()[0]));
    return first;
  }

  @ParameterizedTest
  @CsvSource({"2, 0.5", "4, 3", "6, 0"})
  void hypothesesAreOrderedAndDifferent(int groups, double penalty) {
    for (int seed = 0; seed < 20; seed++) {
      List<Hypothesis> found = only(OPTIONS.withDiversity(new Diversity(groups, penalty)), seed);
      assertThat(found).hasSizeBetween(1, 6);
      assertThat(found.stream().map(DiversityTest::tokens)).doesNotHaveDuplicates();
      for (int i = 0; i < found.size(); i++) {
        Hypothesis each = found.get(i);
        assertThat(each.score())
            .isEqualTo(LengthPenalty.wu(1).normalise(each.logProbability(), each.length()));
        if (i > 0 && each.finished() == found.get(i - 1).finished()) {
          assertThat(each.score()).isLessThanOrEqualTo(found.get(i - 1).score());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void aResultDoesNotDependOnTheRestOfTheBatch(int groups) {
    SearchOptions options =
        OPTIONS.withDiversity(new Diversity(groups, 0.7)).withPenalties(new Penalties(3, 1.2, 0.1));
    Hypotheses.assertIndependentOfBatches(sentences -> search(options, sentences));
  }

  /** Searches for sentences of which some have constraints or a prefix. */
  private static List<List<Hypothesis>> search(SearchOptions options, List<Integer> sentences) {
    List<SentenceLimits> limits = new ArrayList<>();
    for (int sentence : sentences) {
      Constraints constraints =
          new Constraints(
              List.of(new RequiredPhrase(List.of(5, 6))),
              TokenJoints.none(VOCABULARY),
              ToyModel.SPECIAL);
      SentenceLimits own =
          new SentenceLimits(
              ToyModel.sourceLength(sentence),
              6 + sentence % 5,
              sentence % 3 == 0 ? Optional.of(constraints) : Optional.empty());
      limits.add(
          sentence % 2 == 0
              ? own.withPrefix(new ForcedPrefix(TokenGraph.of(7, 7), Set.of(), false))
              : own);
    }
    long[] seeds = sentences.stream().mapToLong(sentence -> sentence).toArray();
    List<List<Hypothesis>> found =
        Search.of(options).search(new ToyModel(VOCABULARY, 3, seeds), limits);
    for (int i = 0; i < sentences.size(); i++) {
      for (Hypothesis each : found.get(i)) {
        if (sentences.get(i) % 2 == 0) {
          assertThat(each.tokens()).startsWith(7, 7);
        }
        if (sentences.get(i) % 3 == 0) {
          assertThat(each.tokens()).containsSequence(5, 6);
        }
      }
    }
    return found;
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Diversity(0, 1))
        .hasMessage("diverse groups: expected 1 or more, found 0");
    assertThatThrownBy(() -> new Diversity(2, -1))
        .hasMessage("diversity penalty: expected a number of at least 0, found -1.0");
    assertThatThrownBy(() -> OPTIONS.withDiversity(new Diversity(7, 1)))
        .hasMessage("diverse groups: expected 1 to the beam size 6, found 7");
  }
}
