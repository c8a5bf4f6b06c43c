package org.nmt4j.experiment;

/**
 * Asks an experiment to stop. Training stops after its next update and saves a checkpoint. The same
 * experiment continues from the checkpoint when it runs again.
 */
@FunctionalInterface
public interface StopSignal {

  /** A signal that never asks an experiment to stop. */
  StopSignal NEVER = () -> false;

  /** Returns whether to stop. Any thread may change the answer, and several threads may ask. */
  boolean isAsked();

  /** A period of work that obeys the signal. Closing it ends the period. */
  interface Stoppable extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins a period of work that obeys the signal. The default implementation does nothing. */
  default Stoppable begin() {
    return () -> {};
  }
}
