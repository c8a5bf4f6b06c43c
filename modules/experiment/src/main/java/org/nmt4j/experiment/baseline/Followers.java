package org.nmt4j.experiment.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the tokens that follow each context. A probability is interpolated over the lengths of the
 * context: one share comes from the counts after the context, and the rest comes from the context
 * without its first token.
 *
 * <pre>
 *   p(w | h) = share(h) count(h w) / count(h) + (1 - share(h)) p(w | h without its first)
 * </pre>
 *
 * The recursion ends at the uniform distribution over all tokens, the unknown token and the end of
 * the line. The probabilities after each context therefore sum to 1, and all are positive if all
 * shares are below 1. The share of an unseen context is 0.
 */
final class Followers {

  private static final String END = "</s>";
  private static final String START = "<s>";

  /** The weight of the counts after a context: at least 0 and below 1. */
  @FunctionalInterface
  interface Share {

    /** Returns the share of a context from its length in tokens and the counts after it. */
    double of(int length, Counts followers);
  }

  /**
   * A token with the counts after its contexts.
   *
   * @param token the token, or the end of the line
   * @param levels the counts after its contexts, from the empty context to the longest one seen
   */
  record Event(String token, List<Counts> levels) {}

  private final int order;
  private final Tokens tokens;
  private final Map<List<String>, Counts> counts = new HashMap<>();

  /**
   * Counts the tokens that follow each context in lines.
   *
   * @param order the length of the longest context in tokens
   * @param tokens the known tokens
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

  /** Returns the tokens of a line between marks for its start and its end. */
  private List<String> padded(String line) {
    List<String> padded = new ArrayList<>(List.of(START));
    padded.addAll(tokens.known(line));
    padded.add(END);
    return padded;
  }

  /** Returns the places of a line: each token, then the end. */
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
        break; // Training has not seen any longer context either.
      }
      levels.add(followers);
    }
    return new Event(token, levels);
  }

  /** Returns the uniform probability at the end of the recursion. */
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
