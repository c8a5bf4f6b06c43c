package org.nmt4j.synthetic.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Which tokens follow which, and their probabilities from all orders: a context's own counts, and
 * as if so many more had been counted of what follows the context without its first token.
 *
 * <pre>
 *   p(w | h) = (count(h w) + weight(h) p(w | h without its first)) / (count(h) + weight(h))
 * </pre>
 *
 * Below a token with no context stands the uniform distribution over all tokens, the unknown one
 * and the line's end, so the probabilities of each context sum to 1 and none is 0.
 */
final class Followers {

  private static final String END = "</s>";
  private static final String START = "<s>";

  private final int order;
  private final ToDoubleFunction<Counts> weight;
  private final Tokens tokens;
  private final Map<List<String>, Counts> counts = new HashMap<>();

  /**
   * Counts what follows the contexts of lines.
   *
   * @param order tokens of the longest context
   * @param weight how much the shorter context counts, from what followed this one
   */
  Followers(List<String> lines, int order, ToDoubleFunction<Counts> weight) {
    this.order = order;
    this.weight = weight;
    this.tokens = Tokens.in(lines);
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

  double logProbability(String line) {
    List<String> padded = padded(line);
    double sum = 0;
    for (int i = 1; i < padded.size(); i++) {
      sum += Math.log(probability(padded.get(i), padded.subList(Math.max(0, i - order), i)));
    }
    return sum;
  }

  /** The probability of a token, or the end, after others. */
  double probability(String token, List<String> context) {
    double probability = 1.0 / (tokens.size() + 1);
    for (int from = context.size(); from >= 0; from--) {
      Counts followers = counts.get(context.subList(from, context.size()));
      if (followers == null) {
        break; // nor was any longer one seen
      }
      double more = weight.applyAsDouble(followers);
      probability = (followers.of(token) + more * probability) / (followers.total() + more);
    }
    return probability;
  }
}
