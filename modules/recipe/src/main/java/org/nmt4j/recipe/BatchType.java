package org.nmt4j.recipe;

/** What the batch size counts. */
public enum BatchType {
  /** Sentences times the tokens of the longest one on either side. */
  TOKENS,

  /** Sentence pairs. */
  SENTENCES;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
