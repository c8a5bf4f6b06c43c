package org.nmt4j.translation;

import java.util.Arrays;
import java.util.List;

/**
 * The attention of a target word to the source words of a text. A word of a part of the text
 * attends to the words of the same part and to the end mark. Only these weights are kept; the
 * weights of all other words are 0.
 *
 * @param from the index of the first source word with a weight
 * @param weights the weight of each source word from there on, then that of the end mark; not to be
 *     changed
 */
@SuppressWarnings("ArrayRecordComponent") // rows that are read, not compared
public record WordWeights(int from, double[] weights) {
  /**
   * Returns the rows of a table.
   *
   * @param table a row for each target word; a column for each source word, then one for the end
   *     mark
   */
  public static List<WordWeights> ofTable(double[][] table) {
    return Arrays.stream(table).map(row -> new WordWeights(0, row)).toList();
  }

  /** Returns the index after the last source word with a weight. */
  public int to() {
    return from + weights.length - 1;
  }

  /** Returns the weight of a source word. */
  public double weight(int sourceWord) {
    return sourceWord >= from && sourceWord < to() ? weights[sourceWord - from] : 0;
  }

  /** Returns the weight of the end mark. */
  public double end() {
    return weights[weights.length - 1];
  }

  /**
   * Returns the index of the source word of the greatest weight, or of the first of several.
   *
   * @param sourceWords the number of source words
   * @return the index; {@code sourceWords} if the end mark has the greatest weight
   */
  public int best(int sourceWords) {
    int best = 0;
    double most = sourceWords == 0 ? end() : weight(0);
    for (int word = from; word < to(); word++) {
      if (weight(word) > most) {
        best = word;
        most = weight(word);
      }
    }
    return end() > most ? sourceWords : best;
  }

  /** Returns the same weights for source words that stand further back in a longer text. */
  WordWeights movedBy(int words) {
    return new WordWeights(from + words, weights);
  }
}
