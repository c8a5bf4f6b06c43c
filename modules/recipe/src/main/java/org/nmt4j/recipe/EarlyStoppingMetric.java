package org.nmt4j.recipe;

/** What decides which checkpoint is the best one. */
public enum EarlyStoppingMetric {
  /** BLEU of the translated development set; higher is better. */
  BLEU,

  /** Loss per target token on the development set; lower is better. */
  LOSS;

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
