package org.nmt4j.evaluation.ter;

import org.nmt4j.evaluation.edits.BandedEditDistance;

/** Which words go together by a path of edits, and which stand wrong. */
final class WordPath {
  private final int[] partners;
  private final int[] wrongInHypothesis;
  private final int[] wrongInReference;

  /** A path through all words of both. */
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

  /** The word of the hypothesis at a word of the reference, or the last before it; -1 if none. */
  int partner(int place) {
    return partners[place];
  }

  boolean hypothesisIsRight(int start, int length) {
    return wrongInHypothesis[start + length] == wrongInHypothesis[start];
  }

  boolean referenceIsFound(int start, int length) {
    return wrongInReference[start + length] == wrongInReference[start];
  }
}
