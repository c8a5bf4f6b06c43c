package org.nmt4j.labelling.network;

/**
 * A line as the network sees it.
 *
 * @param ids of its tokens; of a line of numbers empty
 * @param steps numbers of each step; of a line of tokens empty
 * @param labels one id, or one for each token; none where a number is wanted or nothing is known
 * @param number what a regression is to find
 */
public record Example(int[] ids, float[][] steps, int[] labels, double number) {
  /** Tokens or steps. */
  public int length() {
    return ids.length + steps.length;
  }
}
