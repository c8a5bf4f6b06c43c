package org.nmt4j.tokenization.cleaning;

import org.nmt4j.tokenization.corpus.SentencePair;

/**
 * The ratio of lengths that a corpus has. Languages differ in length, so the mean of the corpus is
 * the norm of its pairs.
 *
 * @param mean the characters of all sources divided by those of all targets
 */
public record MeanRatio(double mean) {
  /** The factor by which the ratio of a pair may differ from the mean, unless another is given. */
  public static final double DEFAULT_FACTOR = 3;

  /** The length of the longer side, in characters, below which the ratio is not checked. */
  private static final int SHORT = 30;

  /**
   * Returns the ratio of a corpus.
   *
   * @param sources the characters of all sources
   * @param targets the characters of all targets
   */
  public static MeanRatio of(long sources, long targets) {
    return new MeanRatio((double) sources / targets);
  }

  /**
   * Returns whether the ratio of a pair differs from the mean by more than a factor. A pair with an
   * empty side, or with two short sides, is not odd.
   *
   * @param factor a number above 1
   */
  public boolean isOdd(SentencePair pair, double factor) {
    int source = length(pair.source());
    int target = length(pair.target());
    double ratio = source / (target * mean);
    return (ratio > factor || ratio < 1 / factor)
        && Math.min(source, target) > 0
        && Math.max(source, target) >= SHORT;
  }

  /** Returns the number of characters of a text, counted as code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
