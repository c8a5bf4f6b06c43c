package org.nmt4j.server.http;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.nmt4j.server.async.Completions;
import org.nmt4j.server.http.Routes.Found;
import org.nmt4j.server.http.Routes.Route;

/** Finds the route of a request, reads its body, and passes it to the endpoint. */
final class ApiHandler extends Handler.Abstract {
  private static final int MOST_PARTS = 50;

  /** The answer to a file may take this many times as long as the answer to a text. */
  private static final int FILE_PATIENCE = 10;

  private final HttpOptions options;
  private final Routes routes;
  private final BrowserGuard guard;
  private final PrivateFolder folder;
  private final AtomicLong inMemory = new AtomicLong();

  /**
   * The bytes of all bodies with files. They are counted apart from {@link #inMemory}, so that slow
   * uploads leave room for other requests.
   */
  private final AtomicLong inFiles = new AtomicLong();

  /**
   * Creates the handler.
   *
   * @param folder the folder of the files that clients send
   */
  ApiHandler(HttpOptions options, Routes routes, BrowserGuard guard, PrivateFolder folder) {
    this.options = options;
    this.routes = routes;
    this.guard = guard;
    this.folder = folder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    Reply reply = new Reply((WatchedEndPoint) endPoint, request, response, callback, options.log());
    try {
      handle(request, reply);
    } catch (HttpProblem | IllegalArgumentException problem) {
      reply.fail(problem);
    }
    return true;
  }

  private void handle(Request request, Reply reply) {
    String method = request.getMethod();
    Optional<Found> found = routes.find(Request.getPathInContext(request));
    found.ifPresent(
        it ->
            request.setAttribute(AccessLog.ROUTE, it.methods().values().iterator().next().path()));
    guard.check(
        request.getHeaders().get(HttpHeader.HOST), request.getHeaders().get(HttpHeader.ORIGIN));
    Map<String, Route> methods =
        found.orElseThrow(() -> new HttpProblem(404, "Not Found")).methods();
    Route route = methods.get(method.equals("HEAD") ? "GET" : method);
    if (method.equals("OPTIONS")) {
      reply.options(methods.keySet());
    } else if (route == null) {
      reply.allow(methods.keySet());
      throw new HttpProblem(405, "Method Not Allowed");
    } else {
      PacedSource body = source(request, route);
      CompletableFuture<RequestBody> reading = read(request, route, body, reply);
      Completions.whenDone(
          reading,
          (content, failure) -> {
            if (failure != null) {
              // With this attribute, Jetty would close the parts and throw the failure again.
              request.removeAttribute(MultiPartFormData.class.getName());
              body.release();
              reply.failBody(bodyProblem(failure));
            } else {
              reply.onComplete(body::release);
              answer(request, route, found.get().rest(), content, reply);
            }
          });
    }
  }

  private PacedSource source(Request request, Route route) {
    HttpLimits limits = options.limits();
    long most = route.takesFile() ? limits.upload() : limits.body();
    if (request.getLength() > most) {
      throw PacedSource.tooLarge(most);
    }
    boolean isFile = route.takesFile() && mediaType(request).equals(RequestBody.MULTIPART);
    AtomicLong all = isFile ? inFiles : inMemory;
    return new PacedSource(request, most, limits, all, System::nanoTime);
  }

  private static String mediaType(Request request) {
    return RequestBody.mediaType(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
  }

  private CompletableFuture<RequestBody> read(
      Request request, Route route, PacedSource source, Reply reply) {
    String contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    String mediaType = mediaType(request);
    if (!mediaType.equals(RequestBody.MULTIPART)) {
      int most = (int) Math.min(options.limits().body(), Integer.MAX_VALUE - 1);
      return Content.Source.asByteArrayAsync(source, most)
          .thenApply(bytes -> RequestBody.parse(mediaType, bytes));
    }
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .location(folder.path())
            .maxParts(MOST_PARTS)
            .maxSize(-1)
            .maxPartSize(-1)
            .maxMemoryPartSize(options.limits().body())
            .useFilesForPartsWithoutFileName(false)
            .build();
    CompletableFuture<MultiPartFormData.Parts> parts =
        MultiPartFormData.from(source, request, contentType, config);
    Path file = folder.newFile();
    reply.onComplete(
        () ->
            Completions.whenDone(
                parts,
                (it, failure) -> {
                  if (it != null) {
                    it.close();
                  }
                }));
    reply.onComplete(() -> PrivateFolder.delete(file));
    return parts.thenApply(it -> form(it, route, file));
  }

  private static RequestBody form(MultiPartFormData.Parts parts, Route route, Path file) {
    try {
      RequestBody content = RequestBody.of(parts, file);
      if (content.file().isPresent() && !route.takesFile()) {
        throw HttpProblem.ofRequest("Invalid request: found a file, expected none");
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(Request request, Route route, String rest, RequestBody content, Reply reply) {
    try {
      JsonObject values = content.values();
      String query = request.getHttpURI().getQuery();
      if (query != null) {
        RequestBody.decodeForm(query)
            .entrySet()
            .forEach(
                each -> {
                  if (!values.has(each.getKey())) {
                    values.add(each.getKey(), each.getValue());
                  }
                });
      }
      RequestValues all = new RequestValues(values);
      String client = client(request, route, all);
      CompletableFuture<Void> left = reply.watch();
      CompletableFuture<Answer> answer =
          route
              .endpoint()
              .answer(
                  new ClientRequest(
                      rest,
                      all,
                      content.json(),
                      content.file(),
                      request.getHeaders()::get,
                      client,
                      left,
                      getServer().getThreadPool()));
      Duration longest = options.limits().timeout();
      reply.send(answer, route.takesFile() ? longest.multipliedBy(FILE_PATIENCE) : longest);
    } catch (Throwable e) {
      // Without this answer, the client would wait for ever.
      reply.fail(e);
    }
  }

  /** Returns the name of a client for limits: the number of its key, or its address. */
  private String client(Request request, Route route, RequestValues values) {
    String address = RemoteAddress.network(Request.getRemoteAddr(request));
    if (!options.keys().areRequired() || !route.needsKey()) {
      return address;
    }
    String key =
        bearer(request)
            .or(() -> values.text("api_key"))
            .or(() -> values.text("apiKey"))
            .or(() -> values.text("key"))
            .filter(it -> !it.isEmpty())
            .orElseThrow(
                () ->
                    HttpProblem.ofRequest("Please contact the server operator to get an API key"));
    OptionalInt number = options.keys().number(key);
    if (number.isEmpty()) {
      options.rate().take(address, 1);
      throw new HttpProblem(403, "Invalid API key");
    }
    return "key " + number.getAsInt();
  }

  private static Optional<String> bearer(Request request) {
    String value = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7)
        ? Optional.of(value.substring(7).strip())
        : Optional.empty();
  }

  /** Returns the error for the client that a failure to read its body means. */
  private static Throwable bodyProblem(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof HttpProblem || cause instanceof UncheckedIOException) {
      return cause;
    } else if (cause instanceof TimeoutException) {
      return new HttpProblem(408, "the body came too slowly");
    } else if (cause instanceof FileSystemException) {
      return new UncheckedIOException((IOException) cause);
    }
    return HttpProblem.ofRequest("the body is broken or ended too early");
  }

  /**
   * Returns the cause of a failure without the {@link CompletionException}s around it. If a cause
   * is an {@link HttpProblem} or a {@link TimeoutException}, returns that cause.
   */
  static Throwable cause(Throwable failure) {
    Throwable cause = Completions.cause(failure);
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof HttpProblem || each instanceof TimeoutException) {
        return each;
      }
    }
    return cause;
  }
}
