package org.nmt4j.evaluation.bleu;

/**
 * The numbers of n-grams of the four orders of BLEU.
 *
 * @param unigrams the number of n-grams of one token
 * @param bigrams the number of n-grams of two tokens
 * @param trigrams the number of n-grams of three tokens
 * @param fourgrams the number of n-grams of four tokens
 */
public record NGramCounts(long unigrams, long bigrams, long trigrams, long fourgrams) {

  /** The highest order. */
  public static final int MAX_ORDER = 4;

  /** No n-gram of any order. */
  public static final NGramCounts ZERO = new NGramCounts(0, 0, 0, 0);

  /** Returns the numbers of n-grams in a segment of {@code tokens} tokens. */
  static NGramCounts inSegmentOf(int tokens) {
    return new NGramCounts(
        tokens, Math.max(0, tokens - 1), Math.max(0, tokens - 2), Math.max(0, tokens - 3));
  }

  /**
   * Returns the count of one order.
   *
   * @param order 1 to {@link #MAX_ORDER}
   */
  public long of(int order) {
    return switch (order) {
      case 1 -> unigrams;
      case 2 -> bigrams;
      case 3 -> trigrams;
      case 4 -> fourgrams;
      default -> throw new IllegalArgumentException("order " + order + ", expected 1 to 4");
    };
  }
}
