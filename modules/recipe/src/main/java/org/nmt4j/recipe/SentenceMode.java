package org.nmt4j.recipe;

/** The choice between translating whole lines and single sentences. */
public enum SentenceMode {
  /** Translates each sentence by itself if the model learned from lines of one sentence. */
  AUTO,

  /** Translates each sentence by itself. */
  SPLIT,

  /** Translates whole lines. */
  KEEP;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
