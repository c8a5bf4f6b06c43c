package org.nmt4j.recipe;

/**
 * The longest translation: factor times the source's tokens, plus a constant.
 *
 * @param factor per source token
 * @param plus added to that
 */
public record MaxOutputLength(double factor, int plus) {

  /** The most target tokens that a source of this many tokens may become. */
  public int tokens(int sourceTokens) {
    return (int) Math.min(Integer.MAX_VALUE, Math.floor(factor * sourceTokens) + plus);
  }
}
