package org.nmt4j.server;

import java.io.IOException;
import java.time.Duration;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.api.ServerApi;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.HttpServer;
import org.nmt4j.server.http.HttpStatistics;
import org.nmt4j.server.http.PrivateFolder;
import org.nmt4j.server.language.LanguageDetector;

/** A server of translations over HTTP, with all its interfaces. */
public final class TranslationServer implements AutoCloseable {
  private final TranslationService service;
  private final HttpServer http;
  private final PrivateFolder folder;
  private final ServerApi api;

  /**
   * Starts a server.
   *
   * @param service translates; the server closes it
   * @param detector finds the language of texts whose client does not name it
   * @throws IOException if the server cannot listen at its address
   */
  public TranslationServer(
      TranslationService service, LanguageDetector detector, ApiLimits limits, HttpOptions options)
      throws IOException {
    this.service = service;
    this.folder = new PrivateFolder();
    HttpStatistics statistics = new HttpStatistics();
    this.api = new ServerApi(service, detector, limits, options, statistics, folder);
    try {
      this.http = new HttpServer(options, api.routes(), statistics, folder);
    } catch (IOException e) {
      api.close();
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
    api.close();
    service.close();
    folder.close();
  }
}
