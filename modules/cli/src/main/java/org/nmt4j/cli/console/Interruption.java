package org.nmt4j.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.nmt4j.experiment.StopSignal;
import sun.misc.Signal;

/**
 * Handles Ctrl-C (SIGINT), SIGTERM and SIGHUP, the end of the terminal. The first signal asks work
 * that obeys the signal to stop, and the second signal ends the process. Without such work, the
 * first signal ends the process. The exit code is 128 plus the number of the first signal.
 */
public final class Interruption implements StopSignal {
  private static final String[] SIGNALS = {"INT", "TERM", "HUP"};

  /** The number that a shell adds to the signal that ended a process. */
  private static final int BY_SIGNAL = 128;

  private final IntConsumer exit;
  private final Consumer<String> tell;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger patient = new AtomicInteger();
  private final CountDownLatch signal = new CountDownLatch(1);
  private volatile String stopping = "stopping after this update";

  private Interruption(IntConsumer exit, Consumer<String> tell) {
    this.exit = exit;
    this.tell = tell;
  }

  /** Returns an interruption that never happens. */
  static Interruption never() {
    return new Interruption(code -> {}, line -> {});
  }

  /**
   * Returns an interruption by signals, and begins to handle them.
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
        // The system lacks the signal, or a JVM option in NMT4J_OPTS, such as -Xrs, reserves it.
      }
    }
    return interruption;
  }

  private void raise(int number) {
    if (!asked.compareAndSet(0, number) || patient.get() == 0) {
      exit.accept(exitCode());
    } else {
      tell.accept(stopping + "; once more to end at once");
      signal.countDown();
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

  /**
   * Waits for the first signal.
   *
   * @param message the beginning of the line that the user gets at that moment
   * @throws InterruptedException if the thread is interrupted
   */
  public void await(String message) throws InterruptedException {
    stopping = message;
    try (Stoppable waiting = begin()) {
      signal.await();
    }
  }

  /** Returns the exit code of a process that the first signal ended. */
  public int exitCode() {
    return BY_SIGNAL + asked.get();
  }
}
