package org.nmt4j.experiment.baseline;

import java.util.List;

/**
 * A Markov chain: a token depends on the one or two tokens before it. The weight of the shorter
 * context grows with the number of different followers of the longer one, so that no token has
 * probability 0 (Witten and Bell, "The zero-frequency problem", IEEE Transactions on Information
 * Theory 37(4), 1991, method C).
 *
 * <pre>
 *   share(h) = count(h) / (count(h) + different followers of h)
 * </pre>
 */
public final class MarkovChain implements LineModel {

  private final Followers followers;

  private MarkovChain(Followers followers) {
    this.followers = followers;
  }

  /**
   * Counts lines.
   *
   * @param order the number of tokens that the next token depends on
   * @throws IllegalArgumentException if the order is less than 1
   */
  public static MarkovChain learn(List<String> lines, int order) {
    if (order < 1) {
      throw new IllegalArgumentException("found the order " + order + ", expected 1 or more");
    }
    return new MarkovChain(new Followers(lines, order, Tokens.in(lines)));
  }

  static double share(Counts followers) {
    return (double) followers.total() / (followers.total() + followers.size());
  }

  @Override
  public double logProbability(String line) {
    return followers.logProbability(line, (length, counts) -> share(counts));
  }
}
