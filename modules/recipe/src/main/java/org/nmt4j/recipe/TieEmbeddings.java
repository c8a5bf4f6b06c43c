package org.nmt4j.recipe;

/** Which embedding matrices are one and the same. */
public enum TieEmbeddings {
  /** All matrices are separate. */
  NONE,

  /** The target embedding is also the output layer (Press and Wolf 2017). */
  DECODER,

  /** The source embedding too; needs a shared vocabulary. */
  ALL;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
