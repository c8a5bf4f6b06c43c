package org.nmt4j.tokenization.cleaning;

import java.util.Set;

/**
 * Says which pairs are left out of a corpus.
 *
 * @param rules the rules that apply
 * @param maxRatio the factor by which the ratio of lengths of a pair may differ from the mean,
 *     above 1
 * @param maxTokens the most tokens of a side; 0 for no limit
 */
public record CleaningSettings(Set<PairRule> rules, double maxRatio, int maxTokens) {

  /** Keeps an unmodifiable copy of the rules. */
  public CleaningSettings {
    rules = Set.copyOf(rules);
    if (!(maxRatio > 1)) {
      throw new IllegalArgumentException("maxRatio is " + maxRatio + ", not above 1");
    }
  }

  /**
   * Reads the factor by which the ratio of lengths may differ from the mean.
   *
   * @throws IllegalArgumentException if the text is not a number above 1
   */
  public static double ratio(String text) {
    if (text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") && Double.parseDouble(text) > 1) {
      return Double.parseDouble(text);
    }
    throw new IllegalArgumentException("found '" + text + "', expected a number above 1");
  }

  /** Returns whether a rule applies. */
  public boolean has(PairRule rule) {
    return rules.contains(rule);
  }
}
