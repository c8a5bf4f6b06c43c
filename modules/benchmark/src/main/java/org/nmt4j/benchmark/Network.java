package org.nmt4j.benchmark;

/** The sizes of the reference network, and of what it reads in training and in search. */
public final class Network {
  /** Sentences of a shard. */
  static final int ROWS = 32;

  /** Positions of a source sentence. */
  static final int POSITIONS = 15;

  /** Width of the decoder's state, and of the memory: two directions of 256. */
  static final int HIDDEN = 512;

  /** Width of an embedding. */
  static final int EMBEDDING = 256;

  /** Tokens of the vocabulary. */
  public static final int VOCABULARY = 10_000;

  /** Rows of logits that the output layer holds at a time. */
  static final int LOGITS = 256;

  /** Beginnings that a search keeps of a sentence. */
  public static final int BEAM = 5;

  private Network() {}
}
