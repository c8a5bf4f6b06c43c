package org.nmt4j.server.api;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.HttpStatistics;
import org.nmt4j.server.http.PrivateFolder;
import org.nmt4j.server.http.Routes;
import org.nmt4j.server.language.LanguageDetector;
import org.nmt4j.server.page.PageFile;
import org.nmt4j.server.page.PageFiles;

/** All interfaces of the server, and the web page. */
public final class ServerApi implements AutoCloseable {
  private final Documents documents;
  private final ScheduledExecutorService cleaner =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "nmt4j-files"));
  private final Routes routes = new Routes();

  /**
   * Creates the interfaces.
   *
   * @param detector finds the language of a text if its client does not name one
   * @param folder the folder of translated files, which are deleted after an hour
   * @param tool the name and version of the program, for notes in documents
   */
  public ServerApi(
      TranslationService service,
      LanguageDetector detector,
      ApiLimits limits,
      HttpOptions options,
      HttpStatistics statistics,
      PrivateFolder folder,
      String tool) {
    Translating translating = new Translating(service, limits, options.rate());
    Languages languages = new Languages(service);
    SourceLanguage source = new SourceLanguage(languages, detector);
    ApertiumApi apertium = new ApertiumApi(translating, languages, source);
    FileStore store = new FileStore(System::nanoTime);
    documents = new Documents(translating, folder, tool);
    Future<?> cleaning = cleaner.scheduleWithFixedDelay(store::deleteOld, 1, 1, TimeUnit.MINUTES);
    assert !cleaning.isDone();
    addPage();
    addFacts(FrontendSettings.of(languages, limits, options));
    routes.open(
        "GET",
        "/metrics",
        request -> answer(Answer.text(MetricsText.TYPE, MetricsText.of(service, statistics))));
    new LibreTranslateApi(translating, documents, languages, source, apertium).addTo(routes);
    new FilesApi(
            translating,
            documents,
            languages,
            new DocumentLanguage(languages, source, folder),
            store)
        .addTo(routes);
    apertium.addTo(routes);
    new OpenNmtApi(translating, languages).addTo(routes);
    new OwnApi(translating, source).addTo(routes);
  }

  private void addFacts(FrontendSettings settings) {
    routes
        .open("GET", "/health", request -> answer(Answer.json(Map.of("status", "ok"))))
        .open("GET", "/frontend/settings", request -> answer(Answer.json(settings)));
  }

  private void addPage() {
    PageFiles files = PageFiles.load();
    for (String path : files.paths()) {
      PageFile file = files.file(path).orElseThrow();
      routes.open("GET", path, request -> answer(page(request, file)));
    }
  }

  private static CompletableFuture<Answer> answer(Answer answer) {
    return CompletableFuture.completedFuture(answer);
  }

  /**
   * Returns a file of the page, or an empty answer with the status 304 if the client has the same
   * version of the file.
   */
  private static Answer page(ClientRequest request, PageFile file) {
    boolean isKnown = request.header("If-None-Match").filter(file.etag()::equals).isPresent();
    return new Answer.Content(
        isKnown ? 304 : 200,
        file.contentType(),
        Map.of(
            "Content-Security-Policy",
            PageFiles.SECURITY_POLICY,
            "X-Frame-Options",
            "DENY",
            "Cache-Control",
            "no-cache",
            "ETag",
            file.etag()),
        isKnown ? ByteBuffer.allocate(0) : file.content());
  }

  /** Returns the routes. */
  public Routes routes() {
    return routes;
  }

  /** Ends the threads. Documents that are being translated fail. */
  @Override
  public void close() {
    cleaner.shutdownNow();
    documents.close();
  }
}
