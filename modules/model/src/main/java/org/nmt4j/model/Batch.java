package org.nmt4j.model;

/** What one update learns from. */
public interface Batch {
  /** Tokens read, without padding. */
  long sourceTokens();

  /** Tokens predicted, without padding: what losses are divided by. */
  long targetTokens();
}
