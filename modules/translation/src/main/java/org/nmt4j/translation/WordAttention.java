package org.nmt4j.translation;

import java.util.List;
import java.util.StringJoiner;

/**
 * The attention between words. The end mark is the last word of each side.
 *
 * @param source the source words, then {@code </s>}
 * @param target the target words, then {@code </s>} unless the translation was cut
 * @param weights the weights of each target word, which sum to 1; empty without attention
 */
public record WordAttention(List<String> source, List<String> target, List<WordWeights> weights) {
  static final String END = "</s>";

  /**
   * Pairs each target word with the source word of the most weight. The pairs are in the Pharaoh
   * format {@code source-target}, counted from 0. A target word that attends most to the end mark
   * has no pair.
   */
  public String alignment() {
    StringJoiner pairs = new StringJoiner(" ");
    int lastSource = source.size() - 1;
    for (int row = 0; row < weights.size() && !target.get(row).equals(END); row++) {
      int best = weights.get(row).best(lastSource);
      if (best < lastSource) {
        pairs.add(best + "-" + row);
      }
    }
    return pairs.toString();
  }

  /**
   * Returns the weight that a target word gives to a source word.
   *
   * @param row the index of the target word
   * @param column the index of the source word or of its end mark
   */
  public double weight(int row, int column) {
    WordWeights own = weights.get(row);
    return column == source.size() - 1 ? own.end() : own.weight(column);
  }
}
