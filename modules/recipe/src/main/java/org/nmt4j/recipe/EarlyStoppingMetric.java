package org.nmt4j.recipe;

/** The metric by which the best checkpoint is chosen. */
public enum EarlyStoppingMetric {
  /** BLEU of the translated development set; higher is better. */
  BLEU,

  /** Percent of right labels on the development set; higher is better. */
  ACCURACY,

  /** Loss per target token on the development set; lower is better. */
  LOSS;

  /** Returns whether training for a task measures the metric. */
  public boolean isOf(TaskType task) {
    return switch (this) {
      case BLEU -> task == TaskType.TRANSLATION;
      case ACCURACY -> task == TaskType.CLASSIFICATION || task == TaskType.TAGGING;
      case LOSS -> true;
    };
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
