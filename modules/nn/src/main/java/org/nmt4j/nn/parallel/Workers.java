package org.nmt4j.nn.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * A fixed number of daemon threads that run numbered tasks. A task's result depends on its number,
 * never on its thread.
 */
public final class Workers implements AutoCloseable {
  private static final String CLOSED = "the threads are closed";

  /** The most seconds that {@link #close} waits for running tasks. */
  private static final long LONGEST_WAIT = 10;

  private final int threads;
  private final ExecutorService executor;
  private final AtomicInteger busy = new AtomicInteger();

  /** Creates the threads. */
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

  /** Returns the number of threads that are idle at this moment. */
  public int idle() {
    return threads - busy.get();
  }

  /**
   * Runs tasks 0 to count - 1. After a failure, or an interrupt of the calling thread, no further
   * task starts. This method throws only when the running tasks have ended, so that no task uses
   * data that the caller has given up.
   *
   * @throws CancellationException if the calling thread was interrupted; its interrupt flag is set
   * @throws IllegalStateException if the threads are closed
   */
  public void run(int count, IntConsumer task) {
    run(count, task, () -> {});
  }

  /**
   * Runs tasks as {@link #run(int, IntConsumer)} does.
   *
   * @param interrupted called when the calling thread is interrupted; makes the running tasks end
   */
  public void run(int count, IntConsumer task, Runnable interrupted) {
    AtomicInteger next = new AtomicInteger();
    Runnable some =
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
        };
    List<Future<?>> running = new ArrayList<>();
    boolean wasInterrupted = false;
    Throwable failure = null;
    try {
      for (int thread = 0; thread < Math.min(threads, count); thread++) {
        running.add(submit(some));
      }
    } catch (IllegalStateException | OutOfMemoryError e) { // The system may refuse a thread.
      next.set(count);
      failure = e;
    }
    for (Future<?> each : running) {
      for (boolean ended = false; !ended; ) {
        try {
          each.get();
          ended = true;
        } catch (InterruptedException e) {
          wasInterrupted = true;
          next.set(count);
          interrupted.run();
        } catch (ExecutionException e) {
          failure = failure == null ? e.getCause() : failure;
          ended = true;
        } catch (CancellationException e) {
          failure = failure == null ? new IllegalStateException(CLOSED, e) : failure;
          ended = true;
        }
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for workers");
    } else if (failure != null) {
      throw rethrowable(failure);
    }
  }

  /**
   * Runs tasks 0 to count - 1 in the calling thread, with the help of idle threads and of threads
   * that become idle meanwhile. Tasks of {@link #run} may call this method. It throws a failure of
   * a task again when all tasks have ended. An interrupt does not end the tasks.
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
    try {
      for (int other = Math.min(threads, count) - 1; other > 0; other--) {
        executor.execute(some);
      }
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // The calling thread works without further help.
    }
    some.run();
    await(left);
    if (failure.get() != null) {
      throw rethrowable(failure.get());
    }
  }

  private Future<?> submit(Runnable task) {
    try {
      return executor.submit(task);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException(CLOSED, e);
    }
  }

  private static void await(CountDownLatch left) {
    boolean wasInterrupted = false;
    while (left.getCount() > 0) {
      try {
        left.await();
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException rethrowable(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }

  /** Ends the threads. Running tasks end first; waiting tasks never start. */
  @Override
  public void close() {
    for (Runnable waiting : executor.shutdownNow()) {
      if (waiting instanceof Future<?> future) {
        future.cancel(false);
      }
    }
    try {
      executor.awaitTermination(LONGEST_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
