package org.nmt4j.recipe;

/** What an interval counts. */
public enum IntervalUnit {
  /** Optimizer updates. */
  UPDATES,

  /** Passes over the training data. */
  EPOCHS;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
