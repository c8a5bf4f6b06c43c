package org.nmt4j.recipe;

/** Whether a line is translated sentence by sentence. */
public enum SentenceMode {
  /** Split where the model learned from lines of one sentence each. */
  AUTO,

  /** Each sentence by itself. */
  SPLIT,

  /** Whole lines. */
  KEEP;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
