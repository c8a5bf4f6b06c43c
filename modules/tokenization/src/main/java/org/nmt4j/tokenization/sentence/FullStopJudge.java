package org.nmt4j.tokenization.sentence;

/** Decides whether a full stop ends a sentence or only an abbreviation. */
@FunctionalInterface
interface FullStopJudge {
  /** Judges that no full stop ends a sentence. */
  FullStopJudge NEVER_AN_END = (text, position) -> false;

  /**
   * Returns whether a full stop ends a sentence.
   *
   * @param text the text around the full stop
   * @param position the index of the full stop in the text
   * @return true if the sentence ends, false if only an abbreviation ends
   */
  boolean endsSentence(String text, int position);
}
