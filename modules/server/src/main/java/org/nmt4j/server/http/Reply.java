package org.nmt4j.server.http;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.nmt4j.server.async.Completions;

/** Writes the answer to one request, and watches whether the client still waits for it. */
final class Reply {
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");
  private static final int INTERNAL_ERROR = 500;

  private final WatchedEndPoint endPoint;
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Consumer<String> log;
  private final CompletableFuture<Void> left = new CompletableFuture<>();
  private final List<Runnable> cleanup = new CopyOnWriteArrayList<>();
  private final AtomicBoolean answered = new AtomicBoolean();
  private boolean isBodyWhole = true;

  /**
   * Creates the reply to a request whose headers are complete.
   *
   * @param log takes a line for each failure that the client cannot correct
   */
  Reply(
      WatchedEndPoint endPoint,
      Request request,
      Response response,
      Callback callback,
      Consumer<String> log) {
    this.endPoint = endPoint;
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.log = log;
    endPoint.begin();
    HEADERS.forEach(response.getHeaders()::put);
  }

  /** Adds work that runs when the answer is written or the client has left. */
  void onComplete(Runnable work) {
    cleanup.add(work);
  }

  /**
   * Begins to watch the client, whose body has been read.
   *
   * @return a future that completes when the client has left or the answer is complete
   */
  CompletableFuture<Void> watch() {
    endPoint.beginAnswer();
    request.addFailureListener(failure -> left.complete(null));
    endPoint.watch(() -> left.completeAsync(() -> null, endPoint.executor()));
    return left;
  }

  /** Writes the methods of the path into the header {@code Allow}. */
  void allow(Set<String> methods) {
    Set<String> all = new TreeSet<>(methods);
    all.add("OPTIONS");
    if (all.contains("GET")) {
      all.add("HEAD");
    }
    response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", all));
  }

  /** Answers a request {@code OPTIONS} with the methods of the path. */
  void options(Set<String> methods) {
    if (answered.compareAndSet(false, true)) {
      allow(methods);
      response.setStatus(204);
      write(ByteBuffer.allocate(0));
    }
  }

  /**
   * Writes an answer when its future completes, or an error when the future fails.
   *
   * @param longest the time after which the client gets an error instead
   */
  void send(CompletableFuture<Answer> answer, Duration longest) {
    Scheduler.Task timeout =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> {
                  fail(new HttpProblem(503, "the answer took too long", 1));
                  left.complete(null);
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
    Completions.whenDone(
        answer,
        (found, failure) -> {
          timeout.cancel();
          if (failure == null) {
            sendOrFail(found);
          } else {
            fail(ApiHandler.cause(failure));
          }
        });
  }

  private void sendOrFail(Answer answer) {
    try {
      send(answer);
    } catch (Throwable e) {
      // Without this end, the client would wait for ever.
      log.accept("internal error: " + e.getClass().getName() + place(e));
      endPoint.endWatch();
      complete();
      callback.failed(new EofException(e));
    }
  }

  private void send(Answer answer) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    if (answer instanceof Answer.Content content) {
      response.setStatus(content.status());
      content.headers().forEach(response.getHeaders()::put);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, content.contentType());
      write(content.content());
    } else if (answer instanceof Answer.FileContent file) {
      response.setStatus(200);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.contentType());
      response.getHeaders().put("Content-Disposition", ContentDisposition.attachment(file.name()));
      response.getHeaders().put("Content-Security-Policy", "sandbox; default-src 'none'");
      endPoint.endWatch();
      ByteBufferPool.Sized pool =
          new ByteBufferPool.Sized(request.getComponents().getByteBufferPool());
      Content.copy(Content.Source.from(pool, file.file()), response, completion());
    } else if (answer instanceof Answer.Events events) {
      response.setStatus(200);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
      events.source().accept(new Stream());
    }
  }

  private void write(ByteBuffer content) {
    endPoint.endWatch();
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.remaining());
    response.write(true, content, completion());
  }

  private Callback completion() {
    return Callback.from(
        () -> {
          complete();
          callback.succeeded();
        },
        failure -> {
          complete();
          callback.failed(failure);
        });
  }

  private void complete() {
    endPoint.complete();
    left.complete(null);
    for (Runnable each : cleanup) {
      try {
        each.run();
      } catch (UncheckedIOException e) {
        log.accept("cannot delete a file: " + e.getCause().getMessage());
      }
    }
    cleanup.clear();
  }

  /** Writes an error about the body of the request, and closes the connection. */
  void failBody(Throwable failure) {
    isBodyWhole = false;
    fail(failure);
  }

  /** Writes an error. Does nothing if an answer has been written. */
  void fail(Throwable failure) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    if (failure instanceof CancellationException) {
      // The client has left or the server stops, so nobody reads an answer. Jetty logs no exception
      // of this class.
      if (left.isDone()) {
        request.setAttribute(AccessLog.LEFT, true);
      }
      endPoint.endWatch();
      complete();
      callback.failed(new EofException("the client has left"));
      return;
    }
    HttpProblem problem =
        failure instanceof HttpProblem known
            ? known
            : new HttpProblem(INTERNAL_ERROR, "Internal error");
    if (problem.status() == INTERNAL_ERROR) {
      log.accept("internal error: " + failure.getClass().getName() + place(failure));
    }
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    if (problem.retryAfter() > 0) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, problem.retryAfter());
    }
    if (!isBodyWhole || !request.consumeAvailable()) {
      // Jetty closes a connection whose request was not read to its end. The client has to know.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    write(ByteBuffer.wrap(JsonText.bytes(Map.of("error", problem.getMessage()))));
  }

  /**
   * Returns the line of code that threw an exception. The log gets this line instead of the
   * message, because the message may hold a text of a client.
   */
  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  /** Writes events. Each event has one line of data, because its JSON has no line feeds. */
  private final class Stream implements EventSink {

    @Override
    public CompletableFuture<Void> send(String name, Object data) {
      if (left.isDone()) {
        return CompletableFuture.failedFuture(new CancellationException("the client has left"));
      }
      String event = "event: " + name + "\ndata: " + JsonText.text(data) + "\n\n";
      CompletableFuture<Void> written = new CompletableFuture<>();
      Scheduler.Task timeout =
          request
              .getComponents()
              .getScheduler()
              .schedule(endPoint::close, endPoint.patience(), TimeUnit.MILLISECONDS);
      response.write(
          false,
          ByteBuffer.wrap(event.getBytes(StandardCharsets.UTF_8)),
          Callback.from(
              () -> {
                timeout.cancel();
                written.complete(null);
              },
              failure -> {
                left.complete(null);
                written.completeExceptionally(failure);
              }));
      return written;
    }

    @Override
    public void end() {
      endPoint.endWatch();
      response.write(true, ByteBuffer.allocate(0), completion());
    }
  }
}
