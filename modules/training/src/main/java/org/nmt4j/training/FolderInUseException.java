package org.nmt4j.training;

/** Thrown if another training is at work in the folder of a run. */
public final class FolderInUseException extends TrainingException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(String message) {
    super(message);
  }
}
