package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstrainedSearchTest {
  private static final int VOCABULARY = 12;
  private static final SearchOptions OPTIONS =
      SearchOptions.greedy(ToyModel.SPECIAL)
          .withBeam(5, 5)
          .withLengthPenalty(LengthPenalty.wu(1))
          .withAttention(true);

  static List<LengthPenalty> penalties() {
    return ExhaustiveSearchTest.penalties();
  }

  @ParameterizedTest
  @MethodSource("penalties")
  void aWideBeamFindsTheBestOutputsThatMeetAllConstraints(LengthPenalty penalty) {
    List<List<RequiredPhrase>> cases =
        List.of(
            List.of(phrase(4)),
            List.of(phrase(4, 3)),
            List.of(phrase(3, 3)),
            List.of(phrase(3), phrase(3)),
            List.of(phrase(4), phrase(3)),
            List.of(phrase(3, 4), phrase(5)),
            List.of(new RequiredPhrase(List.of(4, 5), List.of(3))));
    for (int i = 0; i < 7 * 3; i++) {
      int vocabulary = 6;
      int maximumLength = 4 + i % 2;
      int nBest = 1 + 4 * (i % 3);
      Constraints constraints =
          new Constraints(cases.get(i % 7), TokenJoints.none(vocabulary), ToyModel.SPECIAL);
      PlainConstraints plain = new PlainConstraints(cases.get(i % 7), TokenJoints.none(vocabulary));
      SearchOptions options =
          SearchOptions.greedy(ToyModel.SPECIAL).withBeam(700, nBest).withLengthPenalty(penalty);
      List<Hypothesis> expected =
          Exhaustive.best(
              options,
              vocabulary,
              1 + i % 4,
              maximumLength,
              i,
              found -> plain.areMet(list(found).subList(0, beforeEnd(found, maximumLength))));
      List<Hypothesis> found =
          new BeamSearch(options)
              .search(
                  new ToyModel(vocabulary, 1 + i % 4, new long[] {i}),
                  List.of(new SentenceLimits(1, maximumLength, Optional.of(constraints))))
              .get(0);
      Hypotheses.assertSameSequences(found, expected);
    }
  }

  /** Returns the number of tokens before the one at the maximum length. */
  private static int beforeEnd(Hypothesis found, int maximumLength) {
    return Math.min(found.tokens().length, maximumLength - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void everyOutputMeetsAllConstraints(int beam) {
    Random random = new Random(beam);
    for (int i = 0; i < 100; i++) {
      List<RequiredPhrase> phrases = phrases(random);
      TokenJoints joints = joints(i);
      Constraints constraints = new Constraints(phrases, joints, ToyModel.SPECIAL);
      int room = constraints.total() + random.nextInt(6);
      for (Hypothesis found : only(OPTIONS.withBeam(beam, beam), constraints, room + 1, i)) {
        assertThat(new PlainConstraints(phrases, joints).areMet(list(found)))
            .as("%s in %s", phrases, list(found))
            .isTrue();
        assertThat(constraints.met(found.tokens())).doesNotContain(false);
      }
    }
  }

  /** Returns phrases of few different tokens, so that some are equal, nested or overlapping. */
  private static List<RequiredPhrase> phrases(Random random) {
    return Stream.generate(
            () ->
                new RequiredPhrase(
                    tokens(random, 1 + random.nextInt(3)),
                    random.nextBoolean() ? List.of() : tokens(random, 1 + random.nextInt(3))))
        .limit(1 + random.nextInt(4))
        .toList();
  }

  /** Returns ids of which the last is no piece of a word. */
  private static List<Integer> tokens(Random random, int length) {
    List<Integer> tokens = new ArrayList<>();
    for (int i = 1; i < length; i++) {
      tokens.add(3 + random.nextInt(4));
    }
    tokens.add(3 + random.nextInt(3));
    return tokens;
  }

  /** Returns joints with which id 6 and some others are pieces that the next token continues. */
  private static TokenJoints joints(int number) {
    TokenJoints joints = TokenJoints.none(VOCABULARY);
    for (int id : number % 3 == 0 ? new int[0] : new int[] {6, 9, 10}) {
      joints.joinsNext()[id] = true;
    }
    joints.joinsPrevious()[11] = number % 3 == 2;
    joints.joinsNext()[11] = number % 3 == 2;
    return joints;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void aResultDoesNotDependOnTheRestOfTheBatch(int batchSize) {
    for (int beam : new int[] {1, 5}) {
      SearchOptions options = OPTIONS.withBeam(beam, beam);
      List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
      List<List<Hypothesis>> together = search(options, order, true);
      List<List<Hypothesis>> without = search(options, order, false);
      Collections.shuffle(order, new Random(3));
      for (int from = 0; from < order.size(); from += batchSize) {
        List<Integer> batch = order.subList(from, Math.min(order.size(), from + batchSize));
        List<List<Hypothesis>> found = search(options, batch, true);
        for (int i = 0; i < batch.size(); i++) {
          Hypotheses.assertSameBest(found.get(i), together.get(batch.get(i)));
          if (batch.get(i) % 2 == 0) {
            Hypotheses.assertSameBest(found.get(i), without.get(batch.get(i)));
          }
        }
      }
    }
  }

  /** Searches for sentences of which every second one has constraints. */
  private static List<List<Hypothesis>> search(
      SearchOptions options, List<Integer> sentences, boolean constrained) {
    List<SentenceLimits> limits = new ArrayList<>();
    for (int sentence : sentences) {
      List<RequiredPhrase> phrases = phrases(new Random(sentence));
      Constraints constraints = new Constraints(phrases, joints(sentence), ToyModel.SPECIAL);
      limits.add(
          new SentenceLimits(
              ToyModel.sourceLength(sentence),
              8 + sentence % 9,
              constrained && sentence % 2 == 1 ? Optional.of(constraints) : Optional.empty()));
    }
    long[] seeds = sentences.stream().mapToLong(sentence -> sentence).toArray();
    return Search.of(options).search(new ToyModel(VOCABULARY, 4, seeds), limits);
  }

  @Test
  void phrasesThatDoNotFitOrAreNeverPredictedAreLeftOut() {
    Constraints tooLong = constraints(phrase(4, 5, 6, 7), phrase(8), phrase(4, 5, 6, 7, 8, 9));
    List<Hypothesis> found = only(OPTIONS, tooLong, 4, 17);
    assertThat(found).allSatisfy(each -> assertThat(each.tokens()).contains(8));
    assertThat(tooLong.met(found.get(0).tokens())).containsExactly(false, true, false);

    SearchOptions options = OPTIONS.withSuppressed(List.of(4));
    List<Hypothesis> plain =
        new BeamSearch(options)
            .search(new ToyModel(VOCABULARY, 4, new long[] {17}), ToyModel.limits(9, 17))
            .get(0);
    Hypotheses.assertSameBest(only(options, constraints(phrase(5, 4)), 9, 17), plain);
  }

  @Test
  void stoppingWithTheBeamFindsOutputsThatMeetAllConstraints() {
    SearchOptions options = OPTIONS.withBeam(3, 1).stoppingWithBeam(true).withMinLength(4);
    for (int seed = 0; seed < 40; seed++) {
      Constraints constraints = constraints(phrase(5, 6), phrase(7));
      Hypothesis found = only(options, constraints, 30, seed).get(0);
      assertThat(found.finished()).isTrue();
      assertThat(found.length()).isGreaterThanOrEqualTo(4);
      assertThat(constraints.met(found.tokens())).containsExactly(true, true);
    }
  }

  @Test
  void idsOutsideTheVocabularyAndEndMarksAreRefused() {
    assertThatThrownBy(() -> constraints(phrase(VOCABULARY)))
        .hasMessage("required phrase: found token id 12, expected one below 12, not EOS");
    assertThatThrownBy(() -> constraints(phrase(4, ToyModel.SPECIAL.eos())))
        .hasMessageContaining("not EOS");
    assertThatThrownBy(() -> new RequiredPhrase(List.of())).hasMessageContaining("no tokens");
  }

  private static RequiredPhrase phrase(Integer... tokens) {
    return new RequiredPhrase(List.of(tokens));
  }

  private static Constraints constraints(RequiredPhrase... phrases) {
    return new Constraints(List.of(phrases), TokenJoints.none(VOCABULARY), ToyModel.SPECIAL);
  }

  private static List<Integer> list(Hypothesis hypothesis) {
    return IntStream.of(hypothesis.tokens()).boxed().toList();
  }

  private static List<Hypothesis> only(
      SearchOptions options, Constraints constraints, int maximumLength, long seed) {
    return Search.of(options)
        .search(
            new ToyModel(VOCABULARY, 4, new long[] {seed}),
            List.of(
                new SentenceLimits(
                    ToyModel.sourceLength(seed), maximumLength, Optional.of(constraints))))
        .get(0);
  }
}
