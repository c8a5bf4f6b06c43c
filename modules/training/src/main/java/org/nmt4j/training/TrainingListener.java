package org.nmt4j.training;

/** Receives what training reports while it runs. All calls come from the thread that trains. */
@FunctionalInterface
public interface TrainingListener {

  /** Receives one line of progress for people. */
  void progress(String line);

  /** Receives the result of a validation. */
  default void validated(ValidationResult result) {}
}
