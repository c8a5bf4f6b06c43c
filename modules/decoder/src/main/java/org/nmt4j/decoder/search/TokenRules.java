package org.nmt4j.decoder.search;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rules on the next token of a hypothesis of one sentence: {@link ForcedPrefix}, {@link
 * AvoidedPhrases}, {@link Diversity}, and {@link Penalties} on tokens that the hypothesis has
 * already. A token that would repeat an n-gram is not permitted. The log-probability of any other
 * repeated token is multiplied.
 */
final class TokenRules {
  private static final int[] NONE = new int[0];

  private final int ngram;
  private final double factor;
  private final int eos;
  private final int maximumLength;
  private final double diversity;
  private final ForcedPrefix prefix;
  private final AvoidedPhrases avoided;

  /** True if no rule depends on the tokens of a hypothesis. */
  private final boolean areFree;

  /** The number of hypotheses of earlier groups that have each token; see {@link Diversity}. */
  private Map<Integer, Integer> taken = Map.of();

  /**
   * How far a hypothesis follows the prefix and the avoided phrases.
   *
   * @param prefix the state in the {@link ForcedPrefix}
   * @param avoided the state in the {@link AvoidedPhrases}; null if there are none
   */
  record State(int prefix, AvoidedPhrases.State avoided) {
    private static final State FREE = new State(ForcedPrefix.FREE, null);
  }

  TokenRules(SearchOptions options, SentenceLimits limits) {
    ngram = options.penalties().noRepeatNgram();
    factor = options.penalties().repetition();
    diversity = options.diversity().penalty();
    eos = options.special().eos();
    maximumLength = limits.maximumLength();
    prefix = limits.prefix().orElse(null);
    avoided = limits.avoided().orElse(null);
    areFree = !options.penalties().areOnRepetition() && prefix == null && avoided == null;
  }

  /** Returns the state of a hypothesis without tokens. */
  State start() {
    return areFree
        ? State.FREE
        : new State(
            prefix == null ? ForcedPrefix.FREE : 0, avoided == null ? null : avoided.start());
  }

  /** Returns the state of a hypothesis that is longer by one token. */
  State after(State state, int token) {
    if (areFree) {
      return state;
    }
    return new State(
        prefix == null ? ForcedPrefix.FREE : prefix.after(state.prefix, token),
        avoided == null ? null : avoided.after(state.avoided, token));
  }

  /**
   * Offers every permitted next token of a hypothesis.
   *
   * @param row the row of the hypothesis in {@code step}
   * @param base the sum by which the hypothesis ranks
   * @param path the hypothesis, or null if it has no tokens
   * @param excluded true for ids that are not permitted; unchanged when this method returns
   * @param rank identifies the hypothesis in {@code offers}
   */
  void offer(
      Step<?> step,
      Offers offers,
      int row,
      double base,
      Path path,
      State state,
      boolean[] excluded,
      int rank) {
    if (areFree && taken.isEmpty()) {
      step.offer(offers, row, base, excluded, rank);
    } else if (isForced(state)) {
      for (int token : prefix.next(state.prefix, eos)) {
        offers.offer(base + step.logProbability(row, token, excluded.length), token, rank);
      }
    } else {
      int[] banned = open(banned(path, state), excluded);
      mark(banned, excluded, true);
      int[] penalised = open(penalised(path), excluded);
      mark(penalised, excluded, true);
      step.offer(offers, row, base, excluded, rank);
      mark(penalised, excluded, false);
      mark(banned, excluded, false);
      for (int token : penalised) {
        double value = step.logProbability(row, token, excluded.length);
        offers.offer(rank(base, path, token, value), token, rank);
      }
    }
  }

  /** Returns the tokens that have a penalty, perhaps several times. */
  private int[] penalised(Path path) {
    int[] repeated = factor == 1 || path == null ? NONE : path.tokens();
    return IntStream.concat(
            Arrays.stream(repeated), taken.keySet().stream().mapToInt(token -> token))
        .toArray();
  }

  /** Returns whether the prefix decides the next token. */
  boolean isForced(State state) {
    return prefix != null && prefix.isForced(state.prefix);
  }

  /** Sets the number of hypotheses of earlier groups that have each token at the next position. */
  void avoid(Map<Integer, Integer> counts) {
    taken = counts;
  }

  /**
   * Returns whether continuations are chosen by their sum of log-probabilities alone, so that this
   * sum needs no computation of its own.
   */
  boolean areSums() {
    return factor == 1 && taken.isEmpty();
  }

  /**
   * Returns the value by which a continuation is chosen behind the prefix: its sum, less the
   * penalty on diversity.
   *
   * @param base the sum of the hypothesis that it extends
   * @param value the log-probability of the token
   */
  double rank(double base, Path path, int token, double value) {
    double sum = base + factor(path, token) * value;
    return taken.isEmpty() ? sum : sum - diversity * taken.getOrDefault(token, 0);
  }

  /** Returns the sum of a hypothesis that is longer by one token. */
  double sum(double base, Path path, State state, int token, double value) {
    return base + (isForced(state) ? value : factor(path, token) * value);
  }

  /** Returns the factor of the log-probability of a token. */
  private double factor(Path path, int token) {
    return factor != 1 && has(path, token) ? factor : 1;
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

  private int[] banned(Path path, State state) {
    IntStream banned = ngram == 0 || path == null ? IntStream.empty() : repeating(path.tokens());
    if (prefix != null) {
      banned = IntStream.concat(banned, Arrays.stream(prefix.excluded(state.prefix)));
    }
    if (avoided != null) {
      boolean isLast = (path == null ? 0 : path.length()) + 1 == maximumLength;
      banned = IntStream.concat(banned, avoided.excluded(state.avoided, isLast));
    }
    return banned.toArray();
  }

  /** Returns the tokens that would complete an n-gram which the tokens have already. */
  private IntStream repeating(int[] tokens) {
    int before = ngram - 1;
    int last = tokens.length - before;
    return IntStream.range(0, Math.max(0, last))
        .filter(i -> Arrays.equals(tokens, i, i + before, tokens, last, tokens.length))
        .map(i -> tokens[i + before]);
  }
}
