package org.nmt4j.recipe;

/** The choice of embedding matrices that are shared. */
public enum TieEmbeddings {
  /** All matrices are separate. */
  NONE,

  /** The target embedding is also the output layer (Press and Wolf 2017). */
  DECODER,

  /** The source embedding is shared as well, which needs a shared vocabulary. */
  ALL;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
