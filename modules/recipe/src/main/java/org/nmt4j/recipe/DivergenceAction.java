package org.nmt4j.recipe;

/** The reaction to training that diverged. */
public enum DivergenceAction {
  /** Training ends with an error. */
  STOP,

  /** Training continues from the last checkpoint at a lower learning rate. */
  ROLL_BACK;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
