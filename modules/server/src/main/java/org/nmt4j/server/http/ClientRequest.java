package org.nmt4j.server.http;

import com.google.gson.JsonElement;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.nmt4j.server.async.Completions;

/**
 * A request whose body has been read.
 *
 * @param rest the part of the path after the path of the route; empty for most routes
 * @param values the values of the body, and the values of the query whose names the body does not
 *     have
 * @param body the body, if it is JSON
 * @param upload the file of a form, if there is one
 * @param headers returns the value of a header by its name, or null
 * @param client the key or the address of the client, for limits; never printed
 * @param left completes when the client has left or the answer is complete
 * @param executor runs the work that makes the answer
 */
public record ClientRequest(
    String rest,
    RequestValues values,
    Optional<JsonElement> body,
    Optional<Upload> upload,
    Function<String, String> headers,
    String client,
    CompletableFuture<Void> left,
    Executor executor) {

  /**
   * Cancels work when the client leaves.
   *
   * @return a future that completes with the result of the work, on a thread of the server
   */
  public <T> CompletableFuture<T> track(CompletableFuture<T> work) {
    // A request may have many pieces of work. It must not hold the results of finished ones.
    AtomicReference<CompletableFuture<T>> open = new AtomicReference<>(work);
    Completions.whenDone(work, (result, failure) -> open.set(null));
    Completions.whenDone(
        left,
        (nothing, failure) -> {
          CompletableFuture<T> unfinished = open.get();
          if (unfinished != null) {
            unfinished.cancel(true);
          }
        });
    return work.thenApplyAsync(it -> it, executor);
  }

  /**
   * Checks that the client still waits.
   *
   * @throws CancellationException if the client has left
   */
  public void requireWaiting() {
    if (left.isDone()) {
      throw new CancellationException("the client has left");
    }
  }

  /**
   * Waits some seconds.
   *
   * @throws CancellationException if the client leaves meanwhile or the server is stopping
   */
  public void pause(int seconds) {
    try {
      left.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the server is stopping");
    } catch (ExecutionException e) {
      // The future never fails.
      throw new IllegalStateException(e);
    }
    requireWaiting();
  }

  /** Returns the value of a header; empty if the request does not have it. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }
}
