package org.nmt4j.benchmark;

/** The sizes of the reference network, and of its input in training and in search. */
public final class Network {
  /** The number of sentences of a shard. */
  static final int ROWS = 32;

  /** The number of positions of a source sentence. */
  static final int POSITIONS = 15;

  /** The width of the decoder's state and of the memory, which has two directions of 256. */
  static final int HIDDEN = 512;

  /** The width of an embedding. */
  static final int EMBEDDING = 256;

  /** The number of tokens of the vocabulary. */
  public static final int VOCABULARY = 10_000;

  /** The number of rows of logits that the output layer holds at a time. */
  static final int LOGITS = 256;

  /** The number of partial translations of a sentence that a search keeps. */
  public static final int BEAM = 5;

  private Network() {}
}
