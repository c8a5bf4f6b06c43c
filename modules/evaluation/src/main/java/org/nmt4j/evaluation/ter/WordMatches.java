package org.nmt4j.evaluation.ter;

import java.util.List;
import org.nmt4j.evaluation.text.NGrams;

/**
 * Finds the words of a translation that its reference has, by the edits of TER (Snover et al.
 * 2006). A word matches if the alignment after all shifts pairs it with an equal word. Words of a
 * shifted run therefore match. Word-level quality estimation calls such words OK, and all others
 * BAD.
 */
public final class WordMatches {
  private WordMatches() {}

  /**
   * Returns whether each word of a translation matches. Case counts.
   *
   * @param hypothesis the words of the translation
   * @param reference the words of the reference
   * @return as many values as the translation has words, in their order
   */
  public static boolean[] of(List<String> hypothesis, List<String> reference) {
    int[][] units = NGrams.units(List.of(hypothesis, reference));
    return new ShiftEdits(units[0], units[1]).matches();
  }
}
