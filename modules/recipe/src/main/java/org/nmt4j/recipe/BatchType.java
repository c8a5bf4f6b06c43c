package org.nmt4j.recipe;

/** The unit of the batch size. */
public enum BatchType {
  /** Tokens: the number of sentences times the length of the longest side in the batch. */
  TOKENS,

  /** Sentences or sentence pairs. */
  SENTENCES;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
