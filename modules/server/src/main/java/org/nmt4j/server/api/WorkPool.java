package org.nmt4j.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.nmt4j.server.async.Completions;
import org.nmt4j.server.http.HttpProblem;

/** Runs work that waits for translations, on threads of its own. */
final class WorkPool implements AutoCloseable {
  /** The seconds after which a client should try again. */
  private static final int LATER = 10;

  /** The most seconds that {@link #close} waits. */
  private static final long LONGEST_WAIT = 5;

  private final String name;
  private final ThreadPoolExecutor threads;

  /**
   * Creates a pool.
   *
   * @param name the kind of its work in the plural, such as {@code documents}
   * @param count the most pieces of work at a time
   * @param waiting the most pieces of work that wait for a thread
   */
  WorkPool(String name, int count, int waiting) {
    this.name = name;
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            work -> new Thread(work, "nmt4j-" + name));
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs work as soon as a thread is free.
   *
   * @param left completes when the client of the work has left; work that has not begun then loses
   *     its place at once
   * @return the result of the work; it fails with a {@link CancellationException} if the work lost
   *     its place
   * @throws HttpProblem with the status 503 if too much work waits
   */
  <T> CompletableFuture<T> run(CompletableFuture<Void> left, Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task = () -> complete(result, work);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      throw new HttpProblem(503, "too many " + name + " wait to be translated", LATER);
    }
    Completions.whenDone(
        left,
        (nothing, failure) -> {
          if (threads.remove(task)) {
            result.completeExceptionally(new CancellationException("the client has left"));
          }
        });
    return result;
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (IOException e) {
      result.completeExceptionally(new UncheckedIOException(e));
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  /**
   * Interrupts the threads and waits until they end, but not for ever. Work that waits for a thread
   * is never done.
   */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LONGEST_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
