package org.nmt4j.nn;

/**
 * Describes a trainable matrix: its name, its shape and its place among all {@link Parameters}.
 *
 * @param name dotted path, for example {@code encoder.layer0.forward.recurrent}
 * @param offset index of its first element in the flat vector of all parameters
 */
public record Parameter(String name, int offset, int rows, int columns) {
  /** Returns whether this is a weight: neither a bias nor a gain of layer normalisation. */
  public boolean isWeight() {
    return !name.endsWith(".bias") && !name.endsWith(".gain");
  }

  /** Returns the number of elements. */
  public int size() {
    return rows * columns;
  }
}
