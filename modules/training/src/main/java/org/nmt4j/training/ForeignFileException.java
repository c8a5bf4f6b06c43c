package org.nmt4j.training;

/**
 * Reports that a run would write over or delete a file that is not its own; nothing was written.
 */
public final class ForeignFileException extends TrainingException {
  private static final long serialVersionUID = 1L;

  ForeignFileException(String message) {
    super(message);
  }
}
