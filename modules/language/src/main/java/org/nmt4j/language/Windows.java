package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The training text as batches, in the order of their updates. */
interface Windows {
  /** The most rows of a batch. */
  int rows();

  /** The batches of an epoch; those with window 0 begin anew. */
  List<LanguageBatch> epoch(int epoch);

  /**
   * Windows of sequences, the longest of which stand first.
   *
   * @param sequences each beginning with the token before those to predict
   * @param step tokens to predict in a window
   */
  static List<LanguageBatch> cut(List<int[]> sequences, int step) {
    List<LanguageBatch> batches = new ArrayList<>();
    for (int from = 0; from < sequences.get(0).length - 1; from += step) {
      List<int[]> parts = new ArrayList<>();
      for (int[] sequence : sequences) {
        if (from < sequence.length - 1) {
          int end = Math.min(sequence.length, from + step + 1);
          parts.add(Arrays.copyOfRange(sequence, from, end));
        }
      }
      batches.add(new LanguageBatch(batches.size(), 0, parts));
    }
    return batches;
  }
}
