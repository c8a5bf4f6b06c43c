package org.nmt4j.nn.sequence;

import java.util.Arrays;
import java.util.List;

/**
 * Sequences of ids, padded at the end to the length of the longest. The ids are time-major: {@code
 * ids[t * rows + b]} is position t of sequence b.
 */
public record IdBatch(int[] ids, int[] lengths, int positions) {
  /** Pads one or more sequences, none of which may be empty. */
  public static IdBatch of(List<int[]> sequences, int padding) {
    int rows = sequences.size();
    int positions = 0;
    for (int[] sequence : sequences) {
      if (sequence.length == 0) {
        throw new IllegalArgumentException("an empty sequence in a batch");
      }
      positions = Math.max(positions, sequence.length);
    }
    int[] ids = new int[rows * positions];
    int[] lengths = new int[rows];
    for (int b = 0; b < rows; b++) {
      int[] sequence = sequences.get(b);
      lengths[b] = sequence.length;
      for (int t = 0; t < positions; t++) {
        ids[t * rows + b] = t < sequence.length ? sequence[t] : padding;
      }
    }
    return new IdBatch(ids, lengths, positions);
  }

  /** Returns the number of sequences. */
  public int rows() {
    return lengths.length;
  }

  /** Returns the number of ids that are not padding. */
  public int tokens() {
    int sum = 0;
    for (int length : lengths) {
      sum += length;
    }
    return sum;
  }

  /** Returns a batch of position t alone. Sequences that have ended have length 0 in it. */
  public IdBatch at(int t) {
    int[] reached = new int[rows()];
    Arrays.setAll(reached, b -> t < lengths[b] ? 1 : 0);
    return new IdBatch(Arrays.copyOfRange(ids, t * rows(), (t + 1) * rows()), reached, 1);
  }

  /** Returns, for each sequence, whether it reaches position t. Returns null if all do. */
  public boolean[] active(int t) {
    boolean[] active = new boolean[rows()];
    boolean all = true;
    for (int b = 0; b < rows(); b++) {
      active[b] = t < lengths[b];
      all &= active[b];
    }
    return all ? null : active;
  }
}
