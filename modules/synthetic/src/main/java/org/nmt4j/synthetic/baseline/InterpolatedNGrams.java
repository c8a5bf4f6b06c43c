package org.nmt4j.synthetic.baseline;

import java.util.List;

/**
 * A 5-gram model with interpolated Witten-Bell smoothing: the shorter context weighs as much as the
 * longer one had different followers (Chen and Goodman, "An empirical study of smoothing techniques
 * for language modeling", Computer Speech and Language 13, 1999, section 2.6).
 */
public final class InterpolatedNGrams implements LineModel {

  /** Tokens of an n-gram. */
  public static final int ORDER = 5;

  private final Followers followers;

  private InterpolatedNGrams(Followers followers) {
    this.followers = followers;
  }

  /** Counts lines. */
  public static InterpolatedNGrams learn(List<String> lines) {
    return new InterpolatedNGrams(new Followers(lines, ORDER - 1, Counts::size));
  }

  @Override
  public double logProbability(String line) {
    return followers.logProbability(line);
  }
}
