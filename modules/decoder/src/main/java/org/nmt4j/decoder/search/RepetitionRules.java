package org.nmt4j.decoder.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rules of {@link Penalties} on tokens that a hypothesis has already. A token that would repeat
 * an n-gram is not permitted. The log-probability of any other repeated token is multiplied.
 */
final class RepetitionRules {
  private final int ngram;
  private final double factor;
  private final boolean areOn;

  RepetitionRules(Penalties penalties) {
    ngram = penalties.noRepeatNgram();
    factor = penalties.repetition();
    areOn = penalties.areOnRepetition();
  }

  /**
   * Offers every permitted next token of a hypothesis to {@code top}.
   *
   * @param row the row of the hypothesis in {@code step}
   * @param base the sum by which the hypothesis ranks
   * @param path the hypothesis, or null if it has no tokens
   * @param excluded true for ids that are not permitted; unchanged when this method returns
   * @param rank identifies the hypothesis in {@code top}
   */
  void offer(
      Step<?> step, TopK top, int row, double base, Path path, boolean[] excluded, int rank) {
    if (!areOn || path == null) {
      step.offer(top, row, base, excluded, rank);
      return;
    }
    int[] tokens = path.tokens();
    int[] banned = open(lastOfRepeated(tokens), excluded);
    mark(banned, excluded, true);
    int[] repeated = factor == 1 ? new int[0] : open(tokens, excluded);
    mark(repeated, excluded, true);
    step.offer(top, row, base, excluded, rank);
    mark(repeated, excluded, false);
    mark(banned, excluded, false);
    for (int token : repeated) {
      top.offer(base + factor * step.logProbability(row, token, excluded.length), token, rank);
    }
  }

  /**
   * Returns the sum by which a hypothesis ranks that is longer by one token.
   *
   * @param value the log-probability of the token
   */
  double sum(double base, Path path, int token, double value) {
    return base + (factor != 1 && has(path, token) ? factor * value : value);
  }

  private static boolean has(Path path, int token) {
    for (Path each = path; each != null; each = each.parent()) {
      if (each.token() == token) {
        return true;
      }
    }
    return false;
  }

  /** Returns the ids that are not excluded, each once. */
  private static int[] open(int[] ids, boolean[] excluded) {
    return Arrays.stream(ids).filter(id -> !excluded[id]).distinct().toArray();
  }

  private static void mark(int[] ids, boolean[] mask, boolean value) {
    for (int id : ids) {
      mask[id] = value;
    }
  }

  /** Returns the tokens that would complete an n-gram which the tokens have already. */
  private int[] lastOfRepeated(int[] tokens) {
    if (ngram == 0) {
      return new int[0];
    }
    int before = ngram - 1;
    int end = tokens.length - before;
    return IntStream.range(0, Math.max(0, end))
        .filter(
            i ->
                Arrays.equals(tokens, i, i + before, tokens, tokens.length - before, tokens.length))
        .map(i -> tokens[i + before])
        .toArray();
  }
}
