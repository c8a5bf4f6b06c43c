package org.nmt4j.synthetic.baseline;

import java.util.List;

/**
 * A Markov chain: a token depends on the one or two before it. Each context is smoothed as if one
 * more token had been counted of what the shorter context expects (MacKay and Peto, "A hierarchical
 * Dirichlet language model", Natural Language Engineering 1(3), 1995, with a concentration of 1).
 */
public final class MarkovChain implements LineModel {

  private final Followers followers;

  private MarkovChain(Followers followers) {
    this.followers = followers;
  }

  /**
   * Counts lines.
   *
   * @param order how many tokens the next one depends on
   * @throws IllegalArgumentException when the order is less than 1
   */
  public static MarkovChain learn(List<String> lines, int order) {
    if (order < 1) {
      throw new IllegalArgumentException("found the order " + order + ", expected 1 or more");
    }
    return new MarkovChain(new Followers(lines, order, counts -> 1));
  }

  @Override
  public double logProbability(String line) {
    return followers.logProbability(line);
  }
}
