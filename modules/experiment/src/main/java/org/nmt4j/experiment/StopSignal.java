package org.nmt4j.experiment;

/**
 * Asks an experiment to stop. Training stops after its next update and saves a checkpoint; the same
 * experiment goes on from there when it runs again.
 */
@FunctionalInterface
public interface StopSignal {

  /** Never asks. */
  StopSignal NEVER = () -> false;

  /** Returns whether to stop; any thread may change the answer. */
  boolean isAsked();

  /** Work that obeys the signal, until it is closed. */
  interface Stoppable extends AutoCloseable {
    @Override
    void close();
  }

  /** Notes that work which obeys the signal begins. By default, does nothing. */
  default Stoppable begin() {
    return () -> {};
  }
}
