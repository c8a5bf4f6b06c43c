package org.nmt4j.training;

/**
 * Receives the reports of a running training. The training thread makes all calls except lines of
 * progress during a long validation, which come from another thread.
 */
@FunctionalInterface
public interface TrainingListener {

  /** Receives one line of progress for people. */
  void progress(String line);

  /** Receives the result of a validation. */
  default void validated(ValidationResult result) {}
}
