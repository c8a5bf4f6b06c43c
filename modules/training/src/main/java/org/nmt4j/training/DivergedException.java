package org.nmt4j.training;

/** The gradient or the loss is no number any more. */
public final class DivergedException extends TrainingException {
  private static final long serialVersionUID = 1L;

  DivergedException(String message) {
    super(message);
  }
}
