package org.nmt4j.decoder.search;

import java.util.Set;

/**
 * The beginning that every output of a sentence has (Wuebker et al. 2016, "Models and inference for
 * prefix-constrained machine translation"; Knowles and Koehn 2016, "Neural interactive translation
 * prediction"). The search takes the tokens of the beginning first, and is free behind it. The
 * log-probabilities of these tokens count.
 *
 * @param graph the ways to write the beginning; a way may end behind the beginning, inside the word
 *     in which the beginning ends
 * @param notNext the ids that may not follow the beginning at once
 * @param isWhole whether the output ends with the beginning
 */
public record ForcedPrefix(TokenGraph graph, Set<Integer> notNext, boolean isWhole) {
  /** The state of a hypothesis that is longer than the beginning. */
  static final int FREE = -1;

  /** Keeps an unmodifiable copy. */
  public ForcedPrefix {
    notNext = Set.copyOf(notNext);
  }

  /** Returns the number of tokens of the longest way. */
  public int length() {
    int[] lengths = new int[graph.end() + 1];
    for (int node = 0; node < graph.end(); node++) {
      for (int next : graph.edges().get(node).values()) {
        lengths[next] = Math.max(lengths[next], lengths[node] + 1);
      }
    }
    return lengths[graph.end()];
  }

  /** Returns whether only {@link #next} tokens may follow in a state. */
  boolean isForced(int state) {
    return state != FREE && (state < graph.end() || isWhole);
  }

  /** Returns the ids that may follow in a forced state, ascending. */
  int[] next(int state, int eos) {
    return state == graph.end()
        ? new int[] {eos}
        : graph.edges().get(state).keySet().stream().mapToInt(id -> id).toArray();
  }

  /** Returns the ids that may not follow in a state that is not forced. */
  int[] excluded(int state) {
    return state == FREE ? new int[0] : notNext.stream().mapToInt(id -> id).sorted().toArray();
  }

  /** Returns the state of a hypothesis that is longer by one token. */
  int after(int state, int token) {
    return isForced(state) && state < graph.end() ? graph.edges().get(state).get(token) : FREE;
  }
}
