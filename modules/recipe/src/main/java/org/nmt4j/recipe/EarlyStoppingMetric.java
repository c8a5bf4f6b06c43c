package org.nmt4j.recipe;

/** What decides which checkpoint is the best one. */
public enum EarlyStoppingMetric {
  /** BLEU of the translated development set; higher is better. */
  BLEU,

  /** Percent of right labels of the development set; higher is better. */
  ACCURACY,

  /** Loss per target token on the development set; lower is better. */
  LOSS;

  /** Whether training for this task can measure it. */
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
