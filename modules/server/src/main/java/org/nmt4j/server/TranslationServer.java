package org.nmt4j.server;

import java.io.IOException;
import java.time.Duration;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.api.ServerRoutes;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.HttpServer;
import org.nmt4j.server.http.PrivateFolder;

/** A server of translations over HTTP, with all its interfaces. */
public final class TranslationServer implements AutoCloseable {
  private final TranslationService service;
  private final HttpServer http;
  private final PrivateFolder folder;

  /**
   * Starts a server.
   *
   * @param service translates; the server closes it
   * @throws IOException if the server cannot listen at its address
   */
  public TranslationServer(TranslationService service, ApiLimits limits, HttpOptions options)
      throws IOException {
    this.service = service;
    this.folder = new PrivateFolder();
    try {
      this.http = new HttpServer(options, ServerRoutes.of(service, limits, options), folder);
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  /** Returns the address, such as {@code http://127.0.0.1:5000}. */
  public String uri() {
    return http.uri();
  }

  /** Returns whether only clients of this machine reach the server. */
  public boolean isLoopback() {
    return http.isLoopback();
  }

  /**
   * Accepts no more requests, waits for the answers to those that have come, and closes the engine.
   *
   * @param longest the longest time to wait
   */
  public void drain(Duration longest) {
    http.drain(longest);
    close();
  }

  /** Ends all connections and threads, and closes the engine. */
  @Override
  public void close() {
    http.close();
    service.close();
    folder.close();
  }
}
