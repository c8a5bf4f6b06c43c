package org.nmt4j.evaluation.ter;

import org.nmt4j.evaluation.edits.BandedEditDistance;

/** The alignment of words by a path of edits. */
final class WordPath {
  private final int[] partners;
  private final int[] wrongInHypothesis;
  private final int[] wrongInReference;

  /**
   * Creates the alignment of a path.
   *
   * @param path the edits of all words
   * @param hypothesis the number of words of the hypothesis
   * @param reference the number of words of the reference
   */
  WordPath(byte[] path, int hypothesis, int reference) {
    partners = new int[reference];
    wrongInHypothesis = new int[hypothesis + 1];
    wrongInReference = new int[reference + 1];
    int h = 0;
    int r = 0;
    for (byte edit : path) {
      int wrong = edit == BandedEditDistance.MATCH ? 0 : 1;
      if (edit != BandedEditDistance.INSERT) {
        wrongInHypothesis[h + 1] = wrongInHypothesis[h] + wrong;
        h++;
      }
      if (edit != BandedEditDistance.DELETE) {
        wrongInReference[r + 1] = wrongInReference[r] + wrong;
        partners[r] = h - 1;
        r++;
      }
    }
  }

  /** Returns the hypothesis word aligned with a reference word, or the last before it, or -1. */
  int partner(int place) {
    return partners[place];
  }

  /** Returns whether all words of this run of the hypothesis match. */
  boolean hypothesisIsRight(int start, int length) {
    return wrongInHypothesis[start + length] == wrongInHypothesis[start];
  }

  /** Returns whether all words of this run of the reference match. */
  boolean referenceIsFound(int start, int length) {
    return wrongInReference[start + length] == wrongInReference[start];
  }
}
