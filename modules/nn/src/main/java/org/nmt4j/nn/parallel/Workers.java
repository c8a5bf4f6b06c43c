package org.nmt4j.nn.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** A few daemon threads that run numbered tasks; the numbers, not the threads, carry the state. */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;
  private final AtomicInteger busy = new AtomicInteger();

  /** Starts the threads, at least one. */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
    this.threads = threads;
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "nmt4j-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  public int threads() {
    return threads;
  }

  /** How many threads have nothing to do at this moment. */
  public int idle() {
    return threads - busy.get();
  }

  /**
   * Runs tasks 0 to count - 1. After a failure no further task starts; it is thrown again here when
   * those under way have ended, so that none works on what the caller gives up.
   */
  public void run(int count, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < Math.min(threads, count); thread++) {
      running.add(
          executor.submit(
              () -> {
                busy.incrementAndGet();
                try {
                  for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    task.accept(i);
                  }
                } finally {
                  next.set(count);
                  busy.decrementAndGet();
                }
              }));
    }
    ExecutionException failure = null;
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a worker", e);
      } catch (ExecutionException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw again(failure.getCause());
    }
  }

  /**
   * Runs tasks 0 to count - 1 here; threads that have nothing else to do, or will have before all
   * have begun, take some of them. What {@link #run} runs may call this. A failure is thrown again
   * here when all have ended.
   */
  public void share(int count, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch left = new CountDownLatch(count);
    Runnable some =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            try {
              task.accept(i);
            } catch (RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            } finally {
              left.countDown();
            }
          }
        };
    for (int other = Math.min(threads, count) - 1; other > 0; other--) {
      executor.execute(some);
    }
    some.run();
    try {
      left.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a worker", e);
    }
    if (failure.get() != null) {
      throw again(failure.get());
    }
  }

  private static RuntimeException again(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
