package org.nmt4j.recipe;

/**
 * The maximum length of a translation: a factor times the number of source tokens, plus a constant.
 */
public record MaxOutputLength(
    @Key(
            value = "the maximum number of target tokens for each source token",
            defaultValue = "2.0",
            range = ">= 0",
            foreign = "max_len_a")
        double factor,
    @Key(
            value = "the number of target tokens that are allowed in addition",
            defaultValue = "10",
            range = "from 1 to 10000",
            foreign = "max_len_b")
        int plus) {

  /** Returns the maximum number of target tokens for a number of source tokens. */
  public int tokens(int sourceTokens) {
    return (int) Math.min(Integer.MAX_VALUE, Math.floor(factor * sourceTokens) + plus);
  }
}
