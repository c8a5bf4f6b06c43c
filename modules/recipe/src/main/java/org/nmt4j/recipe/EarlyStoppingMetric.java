package org.nmt4j.recipe;

/** The metric of the development set by which training stops and the best model is chosen. */
public enum EarlyStoppingMetric {
  BLEU,
  CHRF,
  TER,
  EXACT,
  RECALL,
  ACCURACY,
  MACRO_F1,
  ENTITY_F1,
  MSE,
  PERPLEXITY,
  BITS_PER_CHARACTER,

  /** Loss per target token without label smoothing; lower is better. */
  LOSS;

  /** Returns whether training for a task measures the metric. */
  public boolean isOf(TaskType task) {
    return this == LOSS || Metric.valueOf(name()).isOf(task);
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
