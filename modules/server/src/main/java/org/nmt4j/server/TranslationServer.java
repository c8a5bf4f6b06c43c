package org.nmt4j.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.nmt4j.server.api.ApiLimits;
import org.nmt4j.server.api.ServerApi;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.HttpServer;
import org.nmt4j.server.http.HttpStatistics;
import org.nmt4j.server.http.PrivateFolder;
import org.nmt4j.server.language.DetectedLanguage;
import org.nmt4j.server.language.LanguageDetector;

/**
 * A server that translates over HTTP. It has the web page and the interfaces of LibreTranslate,
 * OpenNMT-py, Apertium and nmt4j. It accepts requests at once, and loads its models in the
 * background.
 */
public final class TranslationServer implements AutoCloseable {
  private final TranslationService service;
  private final HttpServer http;
  private final PrivateFolder folder;
  private final ServerApi api;

  /**
   * Starts a server.
   *
   * @param service translates; the server closes it
   * @param detector finds the language of a text if its client does not name one
   * @param limits limits on the texts of a request
   * @param options the address, the limits and the clients of the server
   * @param tool the name and version of the program, for notes in translated documents
   * @throws IOException if the server cannot listen at its address
   */
  public TranslationServer(
      TranslationService service,
      LanguageDetector detector,
      ApiLimits limits,
      HttpOptions options,
      String tool)
      throws IOException {
    this.service = service;
    this.folder = new PrivateFolder();
    HttpStatistics statistics = new HttpStatistics();
    this.api = new ServerApi(service, detector, limits, options, statistics, folder, tool);
    try {
      this.http = new HttpServer(options, api.routes(), statistics, folder);
    } catch (IOException e) {
      api.close();
      folder.close();
      throw e;
    }
    service.preload();
    preload(detector);
  }

  /** Loads the model of the detector in the background. */
  private static void preload(LanguageDetector detector) {
    Thread thread =
        new Thread(
            () -> {
              List<DetectedLanguage> ignored = detector.detect("a");
              assert ignored != null;
            },
            "nmt4j-detector");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the address, such as {@code http://127.0.0.1:5000}. */
  public String uri() {
    return http.uri();
  }

  /** Returns whether only programs of this machine can reach the server. */
  public boolean isLoopback() {
    return http.isLoopback();
  }

  /**
   * Accepts no more requests, waits until the accepted ones are answered, and closes the engine.
   * Gives up the requests that are not answered in time.
   *
   * @param longest the longest time to wait for answers
   */
  public void drain(Duration longest) {
    http.drain(longest);
    close();
  }

  /** Ends all connections and threads, and closes the engine. Gives up all requests. */
  @Override
  public void close() {
    http.close();
    // No client waits any more. The threads of documents wait for translations, so they end next.
    service.close(Duration.ZERO);
    api.close();
    folder.close();
  }
}
