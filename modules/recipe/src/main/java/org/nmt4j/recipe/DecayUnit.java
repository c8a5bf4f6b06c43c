package org.nmt4j.recipe;

/** What a falling learning rate depends on. */
public enum DecayUnit {
  /** The number of updates. All runs have the same rates. */
  UPDATES,

  /** The time of training. The rates depend on the speed of the machine. */
  MINUTES;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
