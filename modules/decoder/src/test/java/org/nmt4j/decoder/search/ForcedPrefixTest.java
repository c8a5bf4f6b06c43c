package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForcedPrefixTest {
  private static final int VOCABULARY = 6;
  private static final SearchOptions OPTIONS =
      SearchOptions.greedy(ToyModel.SPECIAL)
          .withBeam(5, 5)
          .withLengthPenalty(LengthPenalty.wu(1))
          .withAttention(true);

  /** Writes the text by the token 4, or by the tokens 3 and 5. */
  private static final TokenGraph TWO_WAYS =
      new TokenGraph(List.of(new TreeMap<>(Map.of(4, 2, 3, 1)), new TreeMap<>(Map.of(5, 2))));

  private static ForcedPrefix prefix(TokenGraph graph, Integer... notNext) {
    return new ForcedPrefix(graph, Set.of(notNext), false);
  }

  /** Searches with a beam that is wide enough to find everything. */
  private static void isExact(ForcedPrefix prefix, Predicate<List<Integer>> allowed) {
    SearchOptions options = OPTIONS.withBeam(1000, 7);
    for (int seed = 0; seed < 10; seed++) {
      List<Hypothesis> found =
          new BeamSearch(options)
              .search(
                  new ToyModel(VOCABULARY, 2, new long[] {seed}),
                  List.of(new SentenceLimits(ToyModel.sourceLength(seed), 5).withPrefix(prefix)))
              .get(0);
      Hypotheses.assertSameSequences(
          found,
          Exhaustive.best(options, VOCABULARY, 2, 5, seed, each -> allowed.test(tokens(each))));
    }
  }

  private static List<Integer> tokens(Hypothesis hypothesis) {
    return IntStream.of(hypothesis.tokens()).boxed().toList();
  }

  private static boolean startsWith(List<Integer> tokens, Integer... start) {
    return tokens.size() >= start.length && tokens.subList(0, start.length).equals(List.of(start));
  }

  @Test
  void aWideBeamFindsTheBestOutputsWithThePrefix() {
    isExact(prefix(TokenGraph.of(4, 3)), tokens -> startsWith(tokens, 4, 3));
    isExact(prefix(TWO_WAYS), tokens -> startsWith(tokens, 4) || startsWith(tokens, 3, 5));
    isExact(
        prefix(TokenGraph.of(5).then(TWO_WAYS)),
        tokens -> startsWith(tokens, 5, 4) || startsWith(tokens, 5, 3, 5));
    isExact(
        prefix(TokenGraph.of(4), 3, 5),
        tokens -> startsWith(tokens, 4) && (tokens.size() == 1 || tokens.get(1) == 4));
    isExact(prefix(TokenGraph.EMPTY), tokens -> true);
  }

  @Test
  void aWholePrefixIsTheOutput() {
    ForcedPrefix whole = new ForcedPrefix(TokenGraph.of(4, 3, 3), Set.of(), true);
    List<Hypothesis> found =
        new BeamSearch(OPTIONS.withSuppressed(List.of(3)))
            .search(
                new ToyModel(VOCABULARY, 2, new long[] {3}),
                List.of(new SentenceLimits(4, 20).withPrefix(whole)))
            .get(0);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).tokens()).containsExactly(4, 3, 3);
    assertThat(found.get(0).finished()).isTrue();
  }

  @Test
  void aPrefixMayRepeatWhatThePenaltiesForbid() {
    SearchOptions options = OPTIONS.withPenalties(new Penalties(1, 2, 0));
    List<Hypothesis> found =
        new BeamSearch(options)
            .search(
                new ToyModel(VOCABULARY, 2, new long[] {3}),
                List.of(new SentenceLimits(4, 20).withPrefix(prefix(TokenGraph.of(4, 4, 5)))))
            .get(0);
    for (Hypothesis each : found) {
      assertThat(tokens(each)).startsWith(4, 4, 5);
      assertThat(tokens(each).subList(3, each.tokens().length)).doesNotContain(4, 5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aResultDoesNotDependOnTheRestOfTheBatch(int beam) {
    SearchOptions options = OPTIONS.withBeam(beam, beam);
    List<List<Hypothesis>> together =
        Hypotheses.assertIndependentOfBatches(sentences -> search(options, sentences, true));
    List<Integer> all = IntStream.range(0, together.size()).boxed().toList();
    List<List<Hypothesis>> free = search(options, all, false);
    for (int i = 0; i < together.size(); i += 4) {
      Hypotheses.assertSameBest(together.get(i), free.get(i));
    }
  }

  /**
   * Searches for sentences without rules, with a prefix, with a prefix and constraints, and with
   * avoided phrases.
   */
  private static List<List<Hypothesis>> search(
      SearchOptions options, List<Integer> sentences, boolean hasRules) {
    List<SentenceLimits> limits = new ArrayList<>();
    TokenJoints joints = TokenJoints.none(VOCABULARY);
    for (int sentence : sentences) {
      int rule = hasRules ? sentence % 4 : 0;
      Optional<Constraints> constraints =
          rule == 2
              ? Optional.of(
                  new Constraints(
                      List.of(new RequiredPhrase(List.of(5, 5))), joints, ToyModel.SPECIAL))
              : Optional.empty();
      SentenceLimits own =
          new SentenceLimits(ToyModel.sourceLength(sentence), 4 + sentence % 9, constraints);
      if (rule == 1 || rule == 2) {
        own = own.withPrefix(prefix(TWO_WAYS, 4));
      } else if (rule == 3) {
        own = own.withAvoided(new AvoidedPhrases(List.of(TWO_WAYS), joints));
      }
      limits.add(own);
    }
    long[] seeds = sentences.stream().mapToLong(sentence -> sentence).toArray();
    return Search.of(options).search(new ToyModel(VOCABULARY, 4, seeds), limits);
  }

  @Test
  void constraintsAreMetBehindAPrefix() {
    List<List<Hypothesis>> found =
        search(OPTIONS, IntStream.range(0, 64).filter(i -> i % 9 > 2).boxed().toList(), true);
    int row = 0;
    for (int i = 0; i < 64; i++) {
      if (i % 9 > 2) {
        List<Integer> best = tokens(found.get(row++).get(0));
        if (i % 4 == 2) {
          assertThat(startsWith(best, 4) || startsWith(best, 3, 5)).isTrue();
          assertThat(Collections.indexOfSubList(best, List.of(5, 5))).isNotNegative();
        }
      }
    }
  }

  @Test
  void theLengthIsThatOfTheLongestWay() {
    assertThat(prefix(TokenGraph.EMPTY).length()).isZero();
    assertThat(prefix(TokenGraph.of(3, 3).then(TWO_WAYS)).length()).isEqualTo(4);
    assertThat(TokenGraph.of(3).then(TWO_WAYS).tokens()).containsExactlyInAnyOrder(3, 3, 4, 5);
  }

  @Test
  void edgesLeadToLaterNodes() {
    assertThatThrownBy(() -> new TokenGraph(List.of(new TreeMap<>(Map.of(3, 0)))))
        .hasMessage("token graph: found an edge from node 0 to node 0");
    assertThatThrownBy(() -> new TokenGraph(List.of(new TreeMap<>(Map.of(3, 2)))))
        .hasMessage("token graph: found an edge from node 0 to node 2");
  }
}
