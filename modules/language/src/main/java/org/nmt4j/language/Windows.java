package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the training text into batches, in the order of their updates. */
interface Windows {
  /** Returns the most rows of a batch. */
  int rows();

  /** Returns the batches of an epoch. A batch of window 0 starts from states of zeros. */
  List<LanguageBatch> epoch(int epoch);

  /**
   * Cuts sequences into windows.
   *
   * @param sequences the tokens of each row, one token to begin with, then the tokens to predict;
   *     longest first
   * @param step the number of tokens to predict in a window
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
