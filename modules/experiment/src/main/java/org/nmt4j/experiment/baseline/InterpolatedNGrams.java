package org.nmt4j.experiment.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * A 5-gram model: what followed the last four tokens is mixed with what followed the last three,
 * and so on. How much of each is learned from every tenth line, with counts of the others; the
 * counts of the model are those of all lines.
 */
public final class InterpolatedNGrams implements LineModel {

  private static final int CONTEXT = 4;
  private static final int HELD_OUT = 10;

  private final Followers followers;
  private final Followers.Share shares;

  private InterpolatedNGrams(Followers followers, Followers.Share shares) {
    this.followers = followers;
    this.shares = shares;
  }

  /** Counts lines. */
  public static InterpolatedNGrams learn(List<String> lines) {
    Tokens tokens = Tokens.in(lines);
    List<String> heldOut = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      (i % HELD_OUT == HELD_OUT - 1 ? heldOut : others).add(lines.get(i));
    }
    HeldOutShares shares =
        HeldOutShares.learn(new Followers(others, CONTEXT, tokens), CONTEXT + 1, heldOut);
    return new InterpolatedNGrams(new Followers(lines, CONTEXT, tokens), shares);
  }

  @Override
  public double logProbability(String line) {
    return followers.logProbability(line, shares);
  }
}
