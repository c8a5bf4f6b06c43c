package org.nmt4j.training;

/** Thrown if training was asked to stop. The checkpoint holds all progress. */
public final class StoppedException extends TrainingException {
  private static final long serialVersionUID = 1L;

  StoppedException(String message) {
    super(message);
  }
}
