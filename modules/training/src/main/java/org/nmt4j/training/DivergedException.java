package org.nmt4j.training;

/** Thrown if training diverges: gradients are not finite, or the loss is far too high. */
public final class DivergedException extends TrainingException {
  private static final long serialVersionUID = 1L;

  DivergedException(String message) {
    super(message);
  }
}
