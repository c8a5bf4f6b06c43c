package org.nmt4j.labelling.network;

/**
 * A line as input of the network, with its target if known.
 *
 * @param ids the ids of the tokens; empty for a line of numbers
 * @param steps the numbers of each step; empty for a line of tokens
 * @param labels the id of the label, or of the tag of each token; empty for regression and for an
 *     unknown target
 * @param number the target of regression
 */
public record Example(int[] ids, float[][] steps, int[] labels, double number) {
  /** Returns the number of tokens or steps. */
  public int length() {
    return ids.length + steps.length;
  }
}
