package org.nmt4j.recipe;

/** What measures the way from the warm-up of the learning rate to the end of training. */
public enum DecayUnit {
  /** Updates of the weights. Each run has the same rates. */
  UPDATES,

  /** The time of training. The rates depend on the speed of the machine. */
  MINUTES;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
