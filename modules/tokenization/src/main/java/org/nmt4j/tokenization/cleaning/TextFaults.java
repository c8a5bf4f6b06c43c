package org.nmt4j.tokenization.cleaning;

import org.nmt4j.tokenization.corpus.SentencePair;

/** Faults of a text, or of a pair of texts, that are seen without the rest of the corpus. */
public final class TextFaults {
  private static final char REPLACEMENT = '\uFFFD';

  private TextFaults() {}

  /** Returns whether a text has no character but white space. */
  public static boolean isEmpty(String text) {
    return text.isBlank();
  }

  /**
   * Returns whether a text has traces of wrong decoding, or bytes that are no text: U+FFFD, or a
   * control character other than a tab.
   */
  public static boolean isGarbled(String text) {
    return text.chars().anyMatch(c -> c == REPLACEMENT || c != '\t' && Character.isISOControl(c));
  }

  /** Returns whether both sides are the same text, and not empty. */
  public static boolean isSame(SentencePair pair) {
    return !isEmpty(pair.source()) && pair.source().equals(pair.target());
  }
}
