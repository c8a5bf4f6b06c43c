package org.nmt4j.recipe;

/** The quantity with which a linear or cosine schedule lowers the learning rate. */
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
