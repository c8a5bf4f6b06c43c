package org.nmt4j.experiment;

import org.nmt4j.experiment.evaluation.TestScores;
import org.nmt4j.training.ValidationResult;

/**
 * Receives the reports of a running experiment. Arms run in parallel, so several threads may call a
 * listener at the same time.
 */
public interface ExperimentListener {

  /** Ignores all reports. */
  ExperimentListener SILENT = line -> {};

  /** Receives one line of progress for people. */
  void progress(String line);

  /**
   * Receives the scores of a validation during training.
   *
   * @param system the arm and the seed, such as {@code lstm-42}; the recipe's name if it has no
   *     arms
   */
  default void validated(String system, ValidationResult result) {}

  /**
   * Receives the scores of a trained system on the test set.
   *
   * @param system the system, named as in {@link #validated}
   */
  default void evaluated(String system, TestScores scores) {}
}
