package org.nmt4j.recipe;

/** A simple method with which networks are compared. */
public enum Baseline {
  /** Gives every line the most frequent label. */
  MAJORITY(TaskType.CLASSIFICATION),

  /** Naive Bayes on the words of a line, regardless of their order. */
  BAG_OF_WORDS(TaskType.CLASSIFICATION),

  /** A hidden Markov model of the tags. */
  HMM(TaskType.TAGGING),

  /** A Markov chain in which a token depends on the previous one. */
  MARKOV_1(TaskType.LANGUAGE_MODEL),

  /** A Markov chain in which a token depends on the previous two. */
  MARKOV_2(TaskType.LANGUAGE_MODEL),

  /** Interpolated n-grams. */
  N_GRAMS(TaskType.LANGUAGE_MODEL);

  private final TaskType task;

  Baseline(TaskType task) {
    this.task = task;
  }

  /** Returns whether the method suits a task. */
  public boolean isOf(TaskType other) {
    return task == other;
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
