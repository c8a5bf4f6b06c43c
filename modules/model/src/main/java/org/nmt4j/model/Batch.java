package org.nmt4j.model;

/** The training examples of one update, or a shard of them. */
public interface Batch {
  /** Returns the number of tokens that the network reads, without padding. */
  long sourceTokens();

  /** Returns the number of predicted tokens, without padding. Losses are divided by this number. */
  long targetTokens();
}
