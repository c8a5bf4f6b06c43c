package org.nmt4j.synthetic.text;

/**
 * A part of a meaning that words express.
 *
 * @param owner the id of the noun phrase, clause, adverbial or sentence it belongs to
 * @param role what it does there
 * @param index its place among the owner's parts of this role, from 0
 */
public record Part(int owner, Role role, int index) {

  /** The only part of this role. */
  public static Part of(int owner, Role role) {
    return new Part(owner, role, 0);
  }
}
