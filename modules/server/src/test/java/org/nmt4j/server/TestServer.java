package org.nmt4j.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.ApiKeys;
import org.nmt4j.server.http.HttpLimits;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.RateLimit;
import org.nmt4j.server.language.DetectedLanguage;

/** A server of a test, at a free port of this machine, and a client for it. */
public final class TestServer implements AutoCloseable {

  /** The lines of the access log. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** The lines for the operator. */
  public final List<String> log = new CopyOnWriteArrayList<>();

  /** The name of the program in notes. */
  public static final String TOOL = "nmt4j 1.2.3 (commit 4567890)";

  private final TranslationServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts a server with the usual options. */
  public TestServer(TranslationService service) {
    this(service, ApiLimits.usual(), options -> options);
  }

  /** Starts a server with changed options. */
  public TestServer(
      TranslationService service, ApiLimits limits, UnaryOperator<HttpOptions> change) {
    HttpOptions usual =
        new HttpOptions(
            "127.0.0.1",
            0,
            HttpLimits.usual(),
            ApiKeys.none(),
            RateLimit.perMinute(0),
            List.of(),
            requests::add,
            log::add);
    try {
      server =
          new TranslationServer(service, TestServer::detect, limits, change.apply(usual), TOOL);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Detects English by an article, and German otherwise. */
  private static List<DetectedLanguage> detect(String text) {
    boolean english = text.contains("the");
    return List.of(
        new DetectedLanguage(english ? "en" : "de", 90),
        new DetectedLanguage(english ? "de" : "en", 4.6));
  }

  /** Returns the port. */
  public int port() {
    return URI.create(server.uri()).getPort();
  }

  /** Returns the server. */
  public TranslationServer server() {
    return server;
  }

  /** Begins a request. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path));
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Sends a request, and does not wait for its answer. */
  public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Gets a path. */
  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, String json) {
    return post(path, "application/json", json);
  }

  /** Posts a form, such as {@code q=text&source=de}. */
  public HttpResponse<String> postForm(String path, String form) {
    return post(path, "application/x-www-form-urlencoded", form);
  }

  /** Posts a body. */
  public HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    server.close();
  }
}
