package org.nmt4j.experiment.baseline;

import java.util.Arrays;
import java.util.List;

/**
 * Shares of contexts, by the length of a context and by its count in powers of two. They maximise
 * the likelihood of held-out text (Jelinek and Mercer, "Interpolated estimation of Markov source
 * parameters from sparse data", 1980). Expectation maximisation learns them: the new share of a
 * class of contexts is the expected fraction of tokens that the counts of the class produced, and
 * not the counts of a shorter context.
 */
final class HeldOutShares implements Followers.Share {

  private static final int ROUNDS = 20;
  private static final int KINDS = 32;
  private static final double FIRST = 0.5;

  /** The largest share. With a share of 1, unseen tokens would have probability 0. */
  private static final double MOST = 0.999;

  private final double[][] shares;

  private HeldOutShares(int lengths) {
    this.shares = new double[lengths][KINDS];
    for (double[] row : shares) {
      Arrays.fill(row, FIRST);
    }
  }

  /**
   * Learns the shares.
   *
   * @param followers counts of other text
   * @param lengths the number of different lengths of contexts, including 0
   * @param lines the held-out text; if it is empty, each share is 0.5
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
      // For each length: the probability from the counts up to it, and the part due to its counts.
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
