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

  /** A piece of work that obeys the signal. It ends when it is closed. */
  interface Stoppable extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins a piece of work that obeys the signal. The default implementation does nothing else. */
  default Stoppable begin() {
    return () -> {};
  }
}
