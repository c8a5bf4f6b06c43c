package org.nmt4j.translation.network;

/**
 * A sentence pair as ids, without begin and end marks.
 *
 * @param links the known alignment: source and target positions of linked tokens, in turn; empty if
 *     it is not known
 */
public record IdPair(int[] source, int[] target, int[] links) {
  private static final int[] NONE = {};

  /** Creates a pair without a known alignment. */
  public IdPair(int[] source, int[] target) {
    this(source, target, NONE);
  }
}
