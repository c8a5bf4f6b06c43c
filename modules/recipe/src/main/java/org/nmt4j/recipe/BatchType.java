package org.nmt4j.recipe;

/** What the batch size counts. */
public enum BatchType {
  /** Target tokens. */
  TOKENS,

  /** Sentence pairs. */
  SENTENCES;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
