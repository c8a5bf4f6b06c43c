package org.nmt4j.experiment.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * Shares of contexts by their length and by how often they occurred, in powers of two, such that
 * text held out gets likely (Jelinek and Mercer, "Interpolated estimation of Markov source
 * parameters from sparse data", 1980). Expectation maximisation: the new share of a kind of context
 * is how often its counts, and not those of a shorter one, are expected to have made the token.
 */
final class HeldOutShares implements Followers.Share {

  private static final int ROUNDS = 20;
  private static final int KINDS = 32;
  private static final double FIRST = 0.5;

  /** No share is 1, or what was never held out would be impossible. */
  private static final double MOST = 0.999;

  private final double[][] shares;

  private HeldOutShares(int lengths) {
    this.shares = new double[lengths][KINDS];
    for (double[] row : shares) {
      Arrays.fill(row, FIRST);
    }
  }

  /**
   * Finds shares.
   *
   * @param followers counts of other text
   * @param lengths different lengths of contexts, none among them
   * @param lines the text held out; without any each share is a half
   */
  static HeldOutShares learn(Followers followers, int lengths, List<String> lines) {
    List<Followers.Event> events =
        lines.stream().flatMap(line -> followers.events(line).stream()).toList();
    HeldOutShares shares = new HeldOutShares(lengths);
    for (int round = 0; round < ROUNDS; round++) {
      shares.improve(followers, events);
    }
    return shares;
  }

  private void improve(Followers followers, List<Followers.Event> events) {
    double[][] own = new double[shares.length][KINDS];
    double[][] all = new double[shares.length][KINDS];
    for (Followers.Event event : events) {
      // What the counts up to each length say, and how much of it is that length's own.
      int levels = event.levels().size();
      double[] part = new double[levels];
      double below = followers.uniform();
      for (int length = 0; length < levels; length++) {
        Counts counts = event.levels().get(length);
        double share = of(length, counts);
        double mine = share * counts.of(event.token()) / counts.total();
        below = mine + (1 - share) * below;
        part[length] = mine / below;
      }
      double reached = 1;
      for (int length = levels - 1; length >= 0; length--) {
        int kind = kind(event.levels().get(length));
        own[length][kind] += reached * part[length];
        all[length][kind] += reached;
        reached *= 1 - part[length];
      }
    }
    for (int length = 0; length < shares.length; length++) {
      for (int kind = 0; kind < KINDS; kind++) {
        if (all[length][kind] > 0) {
          shares[length][kind] = Math.min(MOST, own[length][kind] / all[length][kind]);
        }
      }
    }
  }

  private static int kind(Counts followers) {
    return 31 - Integer.numberOfLeadingZeros(followers.total());
  }

  @Override
  public double of(int length, Counts followers) {
    return shares[length][kind(followers)];
  }
}
