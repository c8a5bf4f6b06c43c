package org.nmt4j.experiment.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens follow which, and their probabilities from all orders mixed: some share of it is
 * that of the counts after a context, the rest that after the context without its first token.
 *
 * <pre>
 *   p(w | h) = share(h) count(h w) / count(h) + (1 - share(h)) p(w | h without its first)
 * </pre>
 *
 * Below a token with no context stands the uniform distribution over all tokens, the unknown one
 * and the line's end, so the probabilities of each context sum to 1, and none is 0 while shares are
 * below 1. A context that was never seen has no share.
 */
final class Followers {

  private static final String END = "</s>";
  private static final String START = "<s>";

  /** How far the counts after a context are to be trusted: from 0 to below 1. */
  @FunctionalInterface
  interface Share {

    /** The share of a context of so many tokens, from what followed it. */
    double of(int length, Counts followers);
  }

  /**
   * A token in its place.
   *
   * @param token the token, or the end
   * @param levels what followed its contexts, from that of no token to the longest one seen
   */
  record Event(String token, List<Counts> levels) {}

  private final int order;
  private final Tokens tokens;
  private final Map<List<String>, Counts> counts = new HashMap<>();

  /**
   * Counts what follows the contexts of lines.
   *
   * @param order tokens of the longest context
   * @param tokens the tokens to know
   */
  Followers(List<String> lines, int order, Tokens tokens) {
    this.order = order;
    this.tokens = tokens;
    for (String line : lines) {
      List<String> padded = padded(line);
      for (int i = 1; i < padded.size(); i++) {
        for (int from = Math.max(0, i - order); from <= i; from++) {
          List<String> context = List.copyOf(padded.subList(from, i));
          counts.computeIfAbsent(context, any -> new Counts()).add(padded.get(i));
        }
      }
    }
  }

  /** A line's tokens between its start and its end. */
  private List<String> padded(String line) {
    List<String> padded = new ArrayList<>(List.of(START));
    padded.addAll(tokens.known(line));
    padded.add(END);
    return padded;
  }

  /** The tokens of a line and its end. */
  List<Event> events(String line) {
    List<String> padded = padded(line);
    List<Event> events = new ArrayList<>();
    for (int i = 1; i < padded.size(); i++) {
      events.add(event(padded.get(i), padded.subList(Math.max(0, i - order), i)));
    }
    return events;
  }

  Event event(String token, List<String> context) {
    List<Counts> levels = new ArrayList<>();
    for (int from = context.size(); from >= 0; from--) {
      Counts followers = counts.get(context.subList(from, context.size()));
      if (followers == null) {
        break; // nor was any longer one seen
      }
      levels.add(followers);
    }
    return new Event(token, levels);
  }

  /** The probability of each token below all counts. */
  double uniform() {
    return 1.0 / (tokens.size() + 1);
  }

  double probability(Event event, Share share) {
    double probability = uniform();
    for (int length = 0; length < event.levels().size(); length++) {
      Counts followers = event.levels().get(length);
      double own = share.of(length, followers);
      double counted = (double) followers.of(event.token()) / followers.total();
      probability = own * counted + (1 - own) * probability;
    }
    return probability;
  }

  double logProbability(String line, Share share) {
    return events(line).stream().mapToDouble(event -> Math.log(probability(event, share))).sum();
  }
}
