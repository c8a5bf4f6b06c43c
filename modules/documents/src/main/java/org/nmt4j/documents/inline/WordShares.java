package org.nmt4j.documents.inline;

import java.util.Arrays;
import java.util.List;

/**
 * The share of each target word that belongs to each source word, from 0 to 1. A target word has
 * shares in a range of source words. If the text was cut into sentences, the range is that of a
 * sentence.
 */
final class WordShares {
  private final List<Row> rows;

  /** For each source word, the sum of the shares of all target words in it. */
  private final double[] received;

  /**
   * The range of the target words with a share in each source word; {@code highest} is exclusive.
   */
  private final int[] lowest;

  private final int[] highest;

  /**
   * The shares of a target word.
   *
   * @param from the index of the first source word
   * @param values the share in each source word from there on
   */
  @SuppressWarnings("ArrayRecordComponent") // a row that is read, not compared
  record Row(int from, double[] values) {
    static final Row NONE = new Row(0, new double[0]);

    int to() {
      return from + values.length;
    }

    double at(int sourceWord) {
      return sourceWord >= from && sourceWord < to() ? values[sourceWord - from] : 0;
    }
  }

  WordShares(List<Row> rows, int sourceWords) {
    this.rows = rows;
    received = new double[sourceWords];
    lowest = new int[sourceWords];
    highest = new int[sourceWords];
    Arrays.fill(lowest, rows.size());
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      for (int i = row.from; i < row.to(); i++) {
        received[i] += row.at(i);
        if (row.at(i) > 0) {
          lowest[i] = Math.min(lowest[i], r);
          highest[i] = r + 1;
        }
      }
    }
  }

  /** Returns the shares of a target word. */
  Row row(int targetWord) {
    return rows.get(targetWord);
  }

  /** Returns the share of a target word that belongs to a range of source words, from 0 to 1. */
  double share(int targetWord, int first, int last) {
    Row row = rows.get(targetWord);
    double sum = 0;
    for (int i = Math.max(first, row.from); i < Math.min(last, row.to()); i++) {
      sum += row.at(i);
    }
    return sum;
  }

  /**
   * Returns the share of a target word in all attention to each source word of a range, summed over
   * the range.
   */
  double sourceShare(int targetWord, int first, int last) {
    Row row = rows.get(targetWord);
    double sum = 0;
    for (int i = Math.max(first, row.from); i < Math.min(last, row.to()); i++) {
      sum += received[i] > 0 ? row.at(i) / received[i] : 0;
    }
    return sum;
  }

  /**
   * Returns the first target word with a share in a range of source words; the number of target
   * words if there is none.
   */
  int lowest(int first, int last) {
    int least = rows.size();
    for (int i = first; i < last; i++) {
      least = Math.min(least, lowest[i]);
    }
    return least;
  }

  /**
   * Returns the index after the last target word with a share in a range of source words; 0 if
   * there is none.
   */
  int highest(int first, int last) {
    int most = 0;
    for (int i = first; i < last; i++) {
      most = Math.max(most, highest[i]);
    }
    return most;
  }
}
