package org.nmt4j.recipe;

/** A simple method that networks are held against. */
public enum Baseline {
  /** Always the most frequent label. */
  MAJORITY(TaskType.CLASSIFICATION),

  /** Naive Bayes on the words of a line, whatever their order. */
  BAG_OF_WORDS(TaskType.CLASSIFICATION),

  /** A hidden Markov model of the tags. */
  HMM(TaskType.TAGGING),

  /** A Markov chain in which a token depends on the one before. */
  MARKOV_1(TaskType.LANGUAGE_MODEL),

  /** A Markov chain in which a token depends on the two before. */
  MARKOV_2(TaskType.LANGUAGE_MODEL),

  /** Interpolated n-grams. */
  N_GRAMS(TaskType.LANGUAGE_MODEL);

  private final TaskType task;

  Baseline(TaskType task) {
    this.task = task;
  }

  /** Whether it does this task. */
  public boolean isOf(TaskType other) {
    return task == other;
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
