package org.nmt4j.translation;

import java.util.List;
import java.util.StringJoiner;

/**
 * The attention between words. The end mark is the last word of each side.
 *
 * @param source the source words, then {@code </s>}
 * @param target the target words, then {@code </s>} unless the translation was cut
 * @param weights a row for each target word, a column for each source word; each row sums to 1
 */
public record WordAttention(List<String> source, List<String> target, double[][] weights) {
  static final String END = "</s>";

  /**
   * Pairs each target word with the source word of the most weight. The pairs are in the Pharaoh
   * format {@code source-target}, counted from 0. A target word that attends most to the end mark
   * has no pair.
   */
  public String alignment() {
    StringJoiner pairs = new StringJoiner(" ");
    int lastSource = source.size() - 1;
    for (int row = 0; row < weights.length && !target.get(row).equals(END); row++) {
      int best = 0;
      for (int column = 1; column < source.size(); column++) {
        if (weights[row][column] > weights[row][best]) {
          best = column;
        }
      }
      if (best < lastSource) {
        pairs.add(best + "-" + row);
      }
    }
    return pairs.toString();
  }
}
