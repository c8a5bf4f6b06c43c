package org.nmt4j.decoder.search;

import java.util.Arrays;

/** The log-probabilities of the permitted next tokens of one hypothesis. Draws one of them. */
final class TokenDistribution implements Offers {
  /** The number of most probable tokens that is tried first for a nucleus. */
  private static final int FEW = 64;

  private int[] tokens = new int[FEW];
  private double[] values = new double[FEW];
  private int size;

  void clear() {
    size = 0;
  }

  @Override
  public void scan(float[] row, int from, double base, boolean[] excluded, int unused) {
    for (int token = 0; token < excluded.length; token++) {
      if (!excluded[token]) {
        offer(base + row[from + token], token, unused);
      }
    }
  }

  @Override
  public void scan(
      float[] row, int from, int[] listed, double base, boolean[] excluded, int unused) {
    for (int i = 0; i < listed.length; i++) {
      if (!excluded[listed[i]]) {
        offer(base + row[from + i], listed[i], unused);
      }
    }
  }

  @Override
  public void offer(double score, int token, int unused) {
    if (score > Double.NEGATIVE_INFINITY) {
      if (size == tokens.length) {
        tokens = Arrays.copyOf(tokens, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      tokens[size] = token;
      values[size++] = score;
    }
  }

  /**
   * Returns a token.
   *
   * @param uniform a number in [0, 1)
   * @throws SearchFailedException if no token is permitted
   */
  int draw(Sampling sampling, double uniform) {
    if (size == 0) {
      throw new SearchFailedException("no permitted token has a probability above zero");
    }
    double[] weights = new double[size];
    double greatest = Arrays.stream(values, 0, size).max().getAsDouble();
    for (int i = 0; i < size; i++) {
      weights[i] = weight(values[i], greatest, sampling);
    }
    double total = sum(weights);
    boolean isCut = sampling.topP() < 1 || sampling.topK() > 0 && sampling.topK() < size;
    return isCut
        ? drawFromBest(sampling, greatest, total, uniform)
        : tokens[place(weights, uniform * total)];
  }

  private static double weight(double value, double greatest, Sampling sampling) {
    return StrictMath.exp((value - greatest) / sampling.temperature());
  }

  /** Sums in order; a stream might sum in another way. */
  private static double sum(double[] weights) {
    double sum = 0;
    for (double each : weights) {
      sum += each;
    }
    return sum;
  }

  /** Returns the first place up to which the weights have a greater sum than {@code left}. */
  private static int place(double[] weights, double left) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      if (sum > left) {
        return i;
      }
      last = weights[i] > 0 ? i : last;
    }
    return last;
  }

  /**
   * Draws from the most probable tokens.
   *
   * @param total the sum of the weights of all tokens
   */
  private int drawFromBest(Sampling sampling, double greatest, double total, double uniform) {
    boolean hasMost = sampling.topK() > 0 && sampling.topK() < size;
    int most = hasMost ? sampling.topK() : size;
    int count = hasMost ? most : Math.min(FEW, most);
    while (true) {
      TopK best = best(count);
      double[] weights = new double[best.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = weight(best.score(i), greatest, sampling);
      }
      double wanted = sampling.topP() * (hasMost ? sum(weights) : total);
      double nucleus = 0;
      int kept = 0;
      while (kept < weights.length && nucleus < wanted) {
        nucleus += weights[kept++];
      }
      if (nucleus >= wanted || count == most) {
        return best.index(place(Arrays.copyOf(weights, kept), uniform * nucleus));
      }
      count = Math.min(most, 8 * count);
    }
  }

  private TopK best(int count) {
    TopK best = new TopK(count);
    for (int i = 0; i < size; i++) {
      best.offer(values[i], tokens[i], 0);
    }
    best.sort();
    return best;
  }
}
