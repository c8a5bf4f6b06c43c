package org.nmt4j.server.async;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Runs actions when asynchronous work ends. */
public final class Completions {
  private Completions() {}

  /** Returns the cause of a failure, without the {@link CompletionException}s around it. */
  public static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /**
   * Runs an action when some work ends. An action that fails is a fault of this program. Its
   * exception goes to the handler of uncaught exceptions, because nothing else would report it.
   *
   * @param work the work
   * @param action takes the result, or null and the failure of the work
   */
  public static <T> void whenDone(
      CompletionStage<T> work, BiConsumer<? super T, ? super Throwable> action) {
    CompletionStage<T> ignored =
        work.whenComplete(
            (result, failure) -> {
              try {
                action.accept(result, failure);
              } catch (RuntimeException | Error e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                throw e;
              }
            });
    assert ignored != null;
  }
}
