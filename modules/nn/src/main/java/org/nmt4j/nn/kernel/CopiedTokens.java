package org.nmt4j.nn.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The target tokens that can be copied from one source sentence.
 *
 * @param tokens the target ids, without repetition
 * @param places the index in {@code tokens} of the token of each source position, without padding
 */
public record CopiedTokens(int[] tokens, int[] places) {
  /**
   * Creates the tokens of a sentence.
   *
   * @param ids the target id of each source position, without padding
   */
  public static CopiedTokens of(int[] ids) {
    Map<Integer, Integer> found = new LinkedHashMap<>();
    int[] places = new int[ids.length];
    for (int s = 0; s < ids.length; s++) {
      found.putIfAbsent(ids[s], found.size());
      places[s] = found.get(ids[s]);
    }
    return new CopiedTokens(found.keySet().stream().mapToInt(Integer::intValue).toArray(), places);
  }

  /**
   * Returns the same tokens as indices of a list of ids.
   *
   * @param list target ids, ascending
   * @throws IllegalArgumentException if the list lacks one of the tokens
   */
  public CopiedTokens in(int[] list) {
    int[] indices = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      indices[i] = Arrays.binarySearch(list, tokens[i]);
      if (indices[i] < 0) {
        throw new IllegalArgumentException(
            "found a list without the token " + tokens[i] + ", which can be copied");
      }
    }
    return new CopiedTokens(indices, places);
  }

  /** Returns the sum of the weights of each token, in the order of {@link #tokens}. */
  double[] masses(float[] weights, int at) {
    double[] masses = new double[tokens.length];
    for (int s = 0; s < places.length; s++) {
      masses[places[s]] += weights[at + s];
    }
    return masses;
  }
}
