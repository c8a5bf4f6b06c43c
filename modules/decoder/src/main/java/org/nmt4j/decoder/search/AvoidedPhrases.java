package org.nmt4j.decoder.search;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The phrases that no output of a sentence has. A phrase has several ways to be written in tokens,
 * and none of them is taken. A phrase is found as whole words: it begins and ends at the edges of
 * words; see {@link TokenJoints}. If a word may continue after the last token of a phrase, that
 * token may be taken, and then only tokens that continue the word.
 */
public final class AvoidedPhrases {
  private final List<TokenGraph> phrases;
  private final TokenJoints joints;

  /**
   * Creates the phrases of a sentence.
   *
   * @param phrases the ways to write each phrase
   * @param joints the tokens that are joined to words, for the whole vocabulary
   */
  public AvoidedPhrases(List<TokenGraph> phrases, TokenJoints joints) {
    this.phrases = List.copyOf(phrases);
    this.joints = joints;
  }

  /**
   * How far the end of a hypothesis follows the phrases.
   *
   * @param begun the phrases that have begun: pairs of the index of a phrase and a node
   * @param isAtEdge whether a phrase can begin with the next token
   * @param isComplete whether a phrase is complete unless the next token continues its word
   */
  record State(List<int[]> begun, boolean isAtEdge, boolean isComplete) {}

  State start() {
    return new State(List.of(), true, false);
  }

  /** Returns the state of a hypothesis that is longer by one token. */
  State after(State state, int token) {
    List<int[]> all =
        places(state)
            .filter(place -> edges(place).containsKey(token))
            .map(place -> new int[] {place[0], edges(place).get(token)})
            .toList();
    return new State(
        all.stream().filter(place -> place[1] < phrases.get(place[0]).end()).toList(),
        !joints.joinsNext()[token],
        joints.joinsNext()[token]
            && all.stream().anyMatch(place -> place[1] == phrases.get(place[0]).end()));
  }

  /**
   * Returns the ids that may not follow, perhaps several times.
   *
   * @param isLast whether no token can follow the next one, so that it ends its word
   */
  IntStream excluded(State state, boolean isLast) {
    IntStream last = places(state).flatMapToInt(place -> last(place, isLast));
    return state.isComplete
        ? IntStream.concat(
            last,
            IntStream.range(0, joints.joinsPrevious().length)
                .filter(token -> !joints.joinsPrevious()[token]))
        : last;
  }

  /** Returns the tokens that complete a phrase at the edge of a word. */
  private IntStream last(int[] place, boolean isLast) {
    int end = phrases.get(place[0]).end();
    return edges(place).entrySet().stream()
        .filter(edge -> edge.getValue() == end && (isLast || !joints.joinsNext()[edge.getKey()]))
        .mapToInt(Map.Entry::getKey);
  }

  private SortedMap<Integer, Integer> edges(int[] place) {
    return phrases.get(place[0]).edges().get(place[1]);
  }

  /** Returns the places from which a phrase can continue or begin. */
  private Stream<int[]> places(State state) {
    Stream<int[]> begun = state.begun.stream();
    return state.isAtEdge
        ? Stream.concat(
            begun, IntStream.range(0, phrases.size()).mapToObj(phrase -> new int[] {phrase, 0}))
        : begun;
  }
}
