package org.nmt4j.synthetic.text;

/**
 * A part of a meaning that words express.
 *
 * @param owner the id of the noun phrase, clause, adverbial or sentence that the part belongs to
 * @param role the role of the part in its owner
 * @param index the position among the owner's parts of this role, counted from 0
 */
public record Part(int owner, Role role, int index) {

  /** Returns the only part of a role. */
  public static Part of(int owner, Role role) {
    return new Part(owner, role, 0);
  }
}
