package org.nmt4j.recipe;

/** Whether a line is translated sentence by sentence. */
public enum SentenceMode {
  /** Translate each sentence by itself if the model learned from lines of one sentence. */
  AUTO,

  /** Translate each sentence by itself. */
  SPLIT,

  /** Translate whole lines. */
  KEEP;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
