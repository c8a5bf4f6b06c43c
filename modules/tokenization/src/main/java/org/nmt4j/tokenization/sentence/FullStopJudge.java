package org.nmt4j.tokenization.sentence;

/** Judges full stops that may end a sentence or an abbreviation. */
@FunctionalInterface
interface FullStopJudge {
  /** Takes every such full stop for the end of an abbreviation. */
  FullStopJudge NEVER_AN_END = (text, position) -> false;

  /**
   * Whether a sentence ends here.
   *
   * @param text as much of the text as matters
   * @param position index of the full stop
   */
  boolean endsSentence(String text, int position);
}
