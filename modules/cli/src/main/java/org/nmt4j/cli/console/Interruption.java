package org.nmt4j.cli.console;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.nmt4j.experiment.StopSignal;
import sun.misc.Signal;

/**
 * What Ctrl-C, SIGTERM and the end of the terminal come to. Work that can stop well is asked to by
 * the first of them and cut off by the second; all other work is cut off at once.
 */
public final class Interruption implements StopSignal {
  private static final String[] SIGNALS = {"INT", "TERM", "HUP"};

  /** What a shell adds to the number of the signal that ended a process. */
  private static final int BY_SIGNAL = 128;

  private final IntConsumer exit;
  private final Consumer<String> tell;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger patient = new AtomicInteger();

  private Interruption(IntConsumer exit, Consumer<String> tell) {
    this.exit = exit;
    this.tell = tell;
  }

  /** Nobody interrupts. */
  static Interruption never() {
    return new Interruption(code -> {}, line -> {});
  }

  /**
   * Signals interrupt, from now on.
   *
   * @param exit ends the process with an exit code
   * @param tell receives a line for the user
   */
  static Interruption bySignals(IntConsumer exit, Consumer<String> tell) {
    Interruption interruption = new Interruption(exit, tell);
    for (String name : SIGNALS) {
      try {
        Signal.handle(new Signal(name), signal -> interruption.raise(signal.getNumber()));
      } catch (IllegalArgumentException e) {
        // The system has no such signal, or NMT4J_OPTS leaves it to the system.
      }
    }
    return interruption;
  }

  private void raise(int signal) {
    if (!asked.compareAndSet(0, signal) || patient.get() == 0) {
      exit.accept(exitCode());
    } else {
      tell.accept("stopping after this update; once more to end at once");
    }
  }

  @Override
  public Stoppable begin() {
    patient.incrementAndGet();
    return patient::decrementAndGet;
  }

  @Override
  public boolean isAsked() {
    return asked.get() != 0;
  }

  /** How the process ends then. */
  int exitCode() {
    return BY_SIGNAL + asked.get();
  }
}
