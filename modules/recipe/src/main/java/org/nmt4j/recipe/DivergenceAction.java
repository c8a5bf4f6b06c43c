package org.nmt4j.recipe;

/** What to do when training has diverged. */
public enum DivergenceAction {
  /** It ends with an error. */
  STOP,

  /** It goes back to the last checkpoint and on from there at a lower rate. */
  ROLL_BACK;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
