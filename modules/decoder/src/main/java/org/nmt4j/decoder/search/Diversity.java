package org.nmt4j.decoder.search;

import java.util.Locale;

/**
 * The division of a beam into groups whose hypotheses differ: diverse beam search (Vijayakumar et
 * al. 2018, "Diverse beam search for improved description of complex scenes", with Hamming
 * diversity). At each position the groups choose tokens one after the other. A group chooses a
 * token less easily the more hypotheses of earlier groups have chosen it at this position.
 *
 * @param groups the number of groups; 1 for a beam that is not divided
 * @param penalty is subtracted from the sum of a continuation, when it is chosen, for each
 *     hypothesis of an earlier group with the same token. It is no part of any score
 */
public record Diversity(int groups, double penalty) {
  /** A beam that is not divided. */
  public static final Diversity NONE = new Diversity(1, 0);

  /** Checks the ranges. */
  public Diversity {
    if (groups < 1) {
      throw new IllegalArgumentException("diverse groups: expected 1 or more, found " + groups);
    }
    if (!(penalty >= 0) || Double.isInfinite(penalty)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "diversity penalty: expected a number of at least 0, found %s",
              penalty));
    }
  }
}
