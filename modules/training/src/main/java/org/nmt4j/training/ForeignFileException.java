package org.nmt4j.training;

/**
 * Thrown if a run would overwrite or delete a file that is not its own. The run has not written
 * anything.
 */
public final class ForeignFileException extends TrainingException {
  private static final long serialVersionUID = 1L;

  ForeignFileException(String message) {
    super(message);
  }
}
