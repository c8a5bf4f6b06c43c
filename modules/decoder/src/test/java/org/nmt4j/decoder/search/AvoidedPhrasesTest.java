package org.nmt4j.decoder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvoidedPhrasesTest {
  private static final int VOCABULARY = 7;
  private static final SearchOptions OPTIONS =
      SearchOptions.greedy(ToyModel.SPECIAL)
          .withBeam(1500, 9)
          .withLengthPenalty(LengthPenalty.wu(1));

  /** Writes a text by the token 4, or by the tokens 3 and 5. */
  private static final TokenGraph TWO_WAYS =
      new TokenGraph(List.of(new TreeMap<>(Map.of(4, 2, 3, 1)), new TreeMap<>(Map.of(5, 2))));

  private static final List<List<TokenGraph>> CASES =
      List.of(
          List.of(TokenGraph.of(4)),
          List.of(TokenGraph.of(4, 4)),
          List.of(TokenGraph.of(3, 4), TokenGraph.of(4, 3, 4)),
          List.of(TWO_WAYS),
          List.of(TWO_WAYS.then(TWO_WAYS), TokenGraph.of(6)));

  private static TokenJoints joints(boolean hasPieces, boolean areLetters) {
    TokenJoints joints = TokenJoints.none(VOCABULARY);
    joints.joinsNext()[3] = hasPieces || areLetters;
    joints.joinsNext()[4] = areLetters;
    joints.joinsPrevious()[3] = areLetters;
    joints.joinsPrevious()[4] = areLetters;
    return joints;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWideBeamFindsTheBestOutputsWithoutThePhrases(boolean hasPieces) {
    isExact(joints(hasPieces, false));
  }

  /** Tokens are letters: the next token shows whether a phrase ends at the edge of a word. */
  @Test
  void theNextTokenMayContinueTheLastWord() {
    isExact(joints(false, true));
  }

  private static void isExact(TokenJoints joints) {
    for (int seed = 0; seed < 2 * CASES.size(); seed++) {
      List<TokenGraph> phrases = CASES.get(seed % CASES.size());
      long number = seed;
      List<Hypothesis> found =
          new BeamSearch(OPTIONS)
              .search(
                  new ToyModel(VOCABULARY, 2, new long[] {seed}),
                  List.of(
                      new SentenceLimits(ToyModel.sourceLength(seed), 5)
                          .withAvoided(new AvoidedPhrases(phrases, joints))))
              .get(0);
      Hypotheses.assertSameSequences(
          found,
          Exhaustive.best(
              OPTIONS,
              VOCABULARY,
              2,
              5,
              number,
              each -> phrases.stream().noneMatch(it -> occurs(it, each, joints))));
    }
  }

  /** Returns whether a hypothesis has a phrase as whole words. */
  private static boolean occurs(TokenGraph phrase, Hypothesis hypothesis, TokenJoints joints) {
    int[] tokens = hypothesis.tokens();
    return IntStream.range(0, tokens.length)
        .filter(from -> from == 0 || !joints.joinsNext()[tokens[from - 1]])
        .flatMap(from -> ends(phrase, 0, tokens, from))
        .anyMatch(
            to ->
                !joints.joinsNext()[tokens[to - 1]]
                    || to == tokens.length
                    || !joints.joinsPrevious()[tokens[to]]);
  }

  /** Returns the places where a phrase ends that continues at a place. */
  private static IntStream ends(TokenGraph phrase, int node, int[] tokens, int from) {
    if (node == phrase.end()) {
      return IntStream.of(from);
    }
    Integer next = from == tokens.length ? null : phrase.edges().get(node).get(tokens[from]);
    return next == null ? IntStream.empty() : ends(phrase, next, tokens, from + 1);
  }

  @Test
  void aRequiredPhraseTakesPrecedence() {
    TokenJoints joints = TokenJoints.none(VOCABULARY);
    Constraints constraints =
        new Constraints(List.of(new RequiredPhrase(List.of(5, 4))), joints, ToyModel.SPECIAL);
    for (int seed = 0; seed < 5; seed++) {
      Hypothesis found =
          new BeamSearch(OPTIONS.withBeam(4, 1))
              .search(
                  new ToyModel(VOCABULARY, 3, new long[] {seed}),
                  List.of(
                      new SentenceLimits(4, 15, Optional.of(constraints))
                          .withAvoided(
                              new AvoidedPhrases(
                                  List.of(TokenGraph.of(4), TokenGraph.of(3)), joints))))
              .get(0)
              .get(0);
      assertThat(found.tokens()).containsSequence(5, 4).doesNotContain(3);
    }
  }
}
