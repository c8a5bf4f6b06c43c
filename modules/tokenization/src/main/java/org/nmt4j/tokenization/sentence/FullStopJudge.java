package org.nmt4j.tokenization.sentence;

/** Decides whether a full stop ends a sentence or only an abbreviation. */
@FunctionalInterface
interface FullStopJudge {
  /** Takes every full stop for the end of an abbreviation. */
  FullStopJudge NEVER_AN_END = (text, position) -> false;

  /**
   * Returns whether the full stop ends a sentence.
   *
   * @param text the text around the full stop
   * @param position the index of the full stop in that text
   */
  boolean endsSentence(String text, int position);
}
