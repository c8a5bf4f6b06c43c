package org.nmt4j.training;

/** Training was asked to stop and has saved where it is. */
public final class StoppedException extends TrainingException {
  private static final long serialVersionUID = 1L;

  StoppedException(String message) {
    super(message);
  }
}
