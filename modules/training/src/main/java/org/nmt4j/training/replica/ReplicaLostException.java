package org.nmt4j.training.replica;

import java.io.Serial;

/**
 * The connection to another process of a training has ended. If all processes start again, training
 * continues from its last checkpoint.
 */
public final class ReplicaLostException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Creates an exception with a message of one line. */
  public ReplicaLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
