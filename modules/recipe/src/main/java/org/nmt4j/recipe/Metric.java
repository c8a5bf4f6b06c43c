package org.nmt4j.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A metric of a test set. */
public enum Metric {
  /** BLEU, in percent; see the evaluation module. */
  BLEU(TaskType.TRANSLATION),

  /** The F-score of character n-grams, in percent; see the evaluation module. */
  CHRF(TaskType.TRANSLATION),

  /** The translation edit rate, in percent of the reference words; see the evaluation module. */
  TER(TaskType.TRANSLATION),

  /**
   * Percent of target words whose most attended source word lies at most one word from a true
   * partner. Only translations that equal their reference count.
   */
  ALIGNMENT(TaskType.TRANSLATION),

  /**
   * The alignment error rate of the most attended source words, in percent. Only translations that
   * equal their reference count.
   */
  AER(TaskType.TRANSLATION),

  /** Percent of the listed words in the references that the output has too. */
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

  /** The change of the logarithm of the gradient's norm for each step back from the last state. */
  GRADIENT_SLOPE(
      "the slope of gradient-slope@LAG against LAG by least squares, negative if gradients vanish;"
          + " gradient-slope@LAG is ln(n(LAG) / n(0)), where n(LAG) is the mean norm of the"
          + " gradient of the loss with respect to the top layer's state LAG steps before the"
          + " last; measured on some lines of data.test, with an encoder of one direction",
      TaskType.CLASSIFICATION,
      TaskType.REGRESSION),

  /** The share of the contents of an LSTM's cells that the forget gate keeps. */
  FORGET_GATE(
      "the mean of the forget gate in the first layer of an LSTM, weighted by the absolute value"
          + " of each unit's cell; also given for each of the 20 most frequent tokens, as"
          + " forget-gate@TOKEN; gates.svg shows the gates of one line; measured with an encoder"
          + " of one direction",
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

  /** Returns whether the metric suits a task. */
  public boolean isOf(TaskType task) {
    return tasks.contains(task);
  }

  /** Returns the explanation of the metric for the reference page; empty if the name is enough. */
  public Optional<String> explanation() {
    return explanation.isEmpty() ? Optional.empty() : Optional.of(explanation);
  }

  /**
   * Returns whether the metric compares the output with references. The other metrics measure the
   * network or its training.
   */
  public boolean isOfOutput() {
    return switch (this) {
      case GRADIENT_SLOPE,
          FORGET_GATE,
          PERPLEXITY,
          BITS_PER_CHARACTER,
          CONTRAST,
          ACCEPTED,
          DIVERGED ->
          false;
      default -> true;
    };
  }

  /** Returns whether the metric compares alignments. */
  public boolean isOfAlignments() {
    return this == ALIGNMENT || this == AER;
  }

  /** Returns whether the metric measures the states of the network and not its output. */
  public boolean isOfStates() {
    return this == GRADIENT_SLOPE || this == FORGET_GATE;
  }

  /** Returns the metrics of a task. The first one is the default. */
  public static List<Metric> of(TaskType task) {
    return Arrays.stream(values()).filter(metric -> metric.isOf(task)).toList();
  }

  @Override
  public String toString() {
    return Spelling.of(this);
  }
}
