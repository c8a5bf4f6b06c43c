package org.nmt4j.model;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reports work that takes long: one line after some seconds, then one line every half minute until
 * the work ends. Short work is not reported.
 */
public final class LongWork implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final String name;
  private final Consumer<String> log;
  private final long begin = System.nanoTime();
  private boolean closed;

  private LongWork(String name, Consumer<String> log) {
    this.name = name;
    this.log = log;
  }

  /**
   * Begins to report work. The report ends when the returned object is closed.
   *
   * @param name the name of the work, such as {@code learning merges}; each line holds this name
   *     and the elapsed seconds
   * @param patience the time until the first line
   * @param log receives the lines, from another thread
   */
  public static LongWork begin(String name, Duration patience, Consumer<String> log) {
    LongWork work = new LongWork(name, log);
    Thread watch = new Thread(() -> work.watch(patience.toNanos()), "nmt4j-long-work");
    watch.setDaemon(true);
    watch.start();
    return work;
  }

  /** Runs work and returns its result. Reports the work if it takes more than three seconds. */
  public static <T> T run(String name, Consumer<String> log, Supplier<T> work) {
    try (LongWork told = begin(name, PATIENCE, log)) {
      return work.get();
    }
  }

  private synchronized void watch(long patience) {
    long next = patience;
    while (!closed) {
      long now = System.nanoTime() - begin;
      if (now >= next) {
        log.accept(String.format(Locale.ROOT, "%s: %d s so far", name, now / 1_000_000_000));
        next = now + INTERVAL.toNanos();
      }
      try {
        wait(Math.max(1, (next - now) / 1_000_000));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Ends the report; no line follows. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
