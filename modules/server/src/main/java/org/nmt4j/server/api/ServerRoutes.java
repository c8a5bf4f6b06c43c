package org.nmt4j.server.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.Routes;
import org.nmt4j.server.page.PageFile;
import org.nmt4j.server.page.PageFiles;

/** The routes of all interfaces. */
public final class ServerRoutes {
  private ServerRoutes() {}

  /** Returns the routes of a server. */
  public static Routes of(TranslationService service, ApiLimits limits, HttpOptions options) {
    Translating translating = new Translating(service, limits, options.rate());
    Routes routes = new Routes();
    addPage(routes);
    routes.open(
        "GET",
        "/health",
        request -> CompletableFuture.completedFuture(Answer.json(Map.of("status", "ok"))));
    new LibreTranslateApi(service, translating).addTo(routes);
    return routes;
  }

  private static void addPage(Routes routes) {
    PageFiles files = PageFiles.load();
    for (String path : files.paths()) {
      PageFile file = files.file(path).orElseThrow();
      routes.open("GET", path, request -> CompletableFuture.completedFuture(answer(file)));
    }
  }

  private static Answer answer(PageFile file) {
    return new Answer.Content(
        200,
        file.contentType(),
        Map.of("Content-Security-Policy", PageFiles.SECURITY_POLICY, "X-Frame-Options", "DENY"),
        file.content());
  }
}
