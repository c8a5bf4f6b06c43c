package org.nmt4j.experiment.baseline;

import java.util.ArrayList;
import java.util.List;

/**
 * An interpolated 5-gram model. It mixes the counts after the last four tokens with the counts
 * after the last three, and so on. It learns the weights of the mixture from every tenth line with
 * the counts of the other lines, and then counts all lines.
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
