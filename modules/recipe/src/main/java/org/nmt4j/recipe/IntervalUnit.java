package org.nmt4j.recipe;

/** The unit of an interval. */
public enum IntervalUnit {
  /** Updates of the weights. */
  UPDATES,

  /** Passes over the training data. */
  EPOCHS;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
