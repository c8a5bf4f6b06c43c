package org.nmt4j.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a recipe's test set can be judged by. */
public enum Metric {
  /** Percent; see the evaluation module. */
  BLEU(TaskType.TRANSLATION),

  /** Percent, of n-grams of characters; see the evaluation module. */
  CHRF(TaskType.TRANSLATION),

  /** Edits in percent of the references' words; see the evaluation module. */
  TER(TaskType.TRANSLATION),

  /** Of equal lines, percent of words where attention is greatest within one word of a partner. */
  ALIGNMENT(TaskType.TRANSLATION),

  /** Of equal lines, the alignment error rate of where attention is greatest, in percent. */
  AER(TaskType.TRANSLATION),

  /** Percent of the references' words of a list that the output has too. */
  RECALL(TaskType.TRANSLATION),

  /** Percent of right labels. */
  ACCURACY(TaskType.CLASSIFICATION, TaskType.TAGGING),

  /** Percent of lines equal to the reference. */
  EXACT(TaskType.TRANSLATION, TaskType.TAGGING),

  /** The mean over labels of the harmonic mean of precision and recall, in percent. */
  MACRO_F1(TaskType.CLASSIFICATION),

  /** The harmonic mean of precision and recall of whole entities in BIO tags, in percent. */
  ENTITY_F1(TaskType.TAGGING),

  /** The mean squared error. */
  MSE(TaskType.REGRESSION),

  /** How the logarithm of the gradient's norm changes with each step back from the last state. */
  GRADIENT_SLOPE(
      "ln of the norm of the loss's gradient by what the top layer carries on"
          + " from the step that lies LAG steps before the last, relative to the last one, as"
          + " gradient-slope@LAG, and its slope per step by least squares, below 0 where"
          + " gradients vanish; on some lines of data.test, in one direction",
      TaskType.CLASSIFICATION,
      TaskType.REGRESSION),

  /** The share of what an LSTM's cells hold that the forget gate keeps. */
  FORGET_GATE(
      "the mean activation of the forget gate of an LSTM's first layer, each unit"
          + " weighed by what its cell holds, |c|; also of each of the 20 most frequent tokens, as"
          + " forget-gate@TOKEN; gates.svg shows a line; in one direction",
      TaskType.TAGGING),

  /** The exponential of the mean negative log-likelihood of a token. */
  PERPLEXITY(TaskType.LANGUAGE_MODEL),

  /** The mean negative binary logarithm of the likelihood of a character. */
  BITS_PER_CHARACTER(TaskType.LANGUAGE_MODEL),

  /** Percent of line pairs whose correct line is the likelier one. */
  CONTRAST(TaskType.LANGUAGE_MODEL),

  /** Percent of sampled lines that a grammar accepts. */
  ACCEPTED(TaskType.LANGUAGE_MODEL),

  /** 1 if training ended because it diverged, else 0. */
  DIVERGED(TaskType.values());

  private final String explanation;
  private final List<TaskType> tasks;

  Metric(TaskType... tasks) {
    this("", tasks);
  }

  Metric(String explanation, TaskType... tasks) {
    this.explanation = explanation;
    this.tasks = List.of(tasks);
  }

  /** Whether recipes of this task can be judged by it. */
  public boolean isOf(TaskType task) {
    return tasks.contains(task);
  }

  /** Returns how the metric is measured, for the reference page; empty if its name says so. */
  public Optional<String> explanation() {
    return explanation.isEmpty() ? Optional.empty() : Optional.of(explanation);
  }

  /** Whether it looks at alignments. */
  public boolean isOfAlignments() {
    return this == ALIGNMENT || this == AER;
  }

  /** Whether it looks at the states of the network, not at what it puts out. */
  public boolean isOfStates() {
    return this == GRADIENT_SLOPE || this == FORGET_GATE;
  }

  /** All of a task, the most usual first. */
  public static List<Metric> of(TaskType task) {
    return Arrays.stream(values()).filter(metric -> metric.isOf(task)).toList();
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
