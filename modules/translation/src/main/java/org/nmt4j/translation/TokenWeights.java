package org.nmt4j.translation;

import java.util.Arrays;
import java.util.List;

/**
 * The attention of a target token to the source tokens of a text. A token of a part of the text
 * attends to the tokens of the same part and to the end mark. Only these weights are kept; the
 * weights of all other tokens are 0.
 *
 * @param from the index of the first source token with a weight
 * @param weights the weight of each source token from there on, then that of the end mark; not to
 *     be changed
 */
@SuppressWarnings("ArrayRecordComponent") // rows that are read, not compared
public record TokenWeights(int from, float[] weights) {
  /**
   * Returns the rows of a table.
   *
   * @param table a row for each target token; a column for each source token, then one for the end
   *     mark
   */
  public static List<TokenWeights> ofTable(float[][] table) {
    return Arrays.stream(table).map(row -> new TokenWeights(0, row)).toList();
  }

  /** Returns the same weights for source tokens that stand further back in a longer text. */
  TokenWeights movedBy(int tokens) {
    return new TokenWeights(from + tokens, weights);
  }
}
