package org.nmt4j.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;
import org.nmt4j.server.http.Upload;

/** The interface of LibreTranslate 1.9 for files. */
final class FilesApi {
  private static final String DOWNLOAD = "/download_file/";

  private final Translating translating;
  private final Documents documents;
  private final Languages languages;
  private final DocumentLanguage language;
  private final FileStore store;

  FilesApi(
      Translating translating,
      Documents documents,
      Languages languages,
      DocumentLanguage language,
      FileStore store) {
    this.translating = translating;
    this.documents = documents;
    this.languages = languages;
    this.language = language;
    this.store = store;
  }

  /** Adds the routes. */
  void addTo(Routes routes) {
    routes.upload("/translate_file", this::translate).openBelow("GET", DOWNLOAD, this::download);
  }

  private CompletableFuture<Answer> translate(ClientRequest request) {
    Upload upload =
        request.upload().orElseThrow(() -> HttpProblem.ofRequest("Invalid request: missing file"));
    translating.accept(request, List.of(""));
    RequestValues values = request.values();
    String from = values.required("source");
    String to = values.required("target");
    boolean isAuto = from.equals(SourceLanguage.AUTO);
    LanguagePair pair = isAuto ? pairTo(to) : languages.pair(from, to);
    UploadType type = UploadType.of(upload.name());
    Callable<LanguagePair> found = () -> isAuto ? language.of(upload.file(), type, pair) : pair;
    String name = name(upload.name(), type, pair);
    return documents
        .file(request, found, type, upload.file(), upload.name())
        .thenApply(
            file -> {
              String id = store.add(file, name, "application/octet-stream");
              return Answer.json(Map.of("translatedFileUrl", url(request, id)));
            });
  }

  /**
   * Returns a pair of languages with a given target.
   *
   * @throws HttpProblem if no model translates into the target
   */
  private LanguagePair pairTo(String target) {
    String to = languages.served(target);
    return languages.sources().stream()
        .filter(code -> languages.targets(code).contains(to))
        .findFirst()
        .map(code -> new LanguagePair(code, to))
        .orElseGet(() -> languages.pair(languages.sources().get(0), target));
  }

  /**
   * Returns the address of a file. Its host is the one that the client named in its request. A
   * proxy with TLS tells in a header that the client used HTTPS. A client that sends this header
   * itself changes only the answer that it gets.
   */
  private static String url(ClientRequest request, String id) {
    boolean isHttps = request.header("X-Forwarded-Proto").filter("https"::equals).isPresent();
    String scheme = isHttps ? "https://" : "http://";
    return request.header("Host").map(it -> scheme + it).orElse("") + DOWNLOAD + id;
  }

  /** Returns the name of a translated file, such as {@code letter.en.docx}. */
  private static String name(String name, UploadType type, LanguagePair pair) {
    String stem = name.substring(0, name.length() - type.suffix().length());
    String plain = stem.substring(Math.max(stem.lastIndexOf('/'), stem.lastIndexOf('\\')) + 1);
    return String.format(Locale.ROOT, "%s.%s%s", plain, pair.target(), type.suffix());
  }

  private CompletableFuture<Answer> download(ClientRequest request) {
    FileStore.Stored found =
        store.get(request.rest()).orElseThrow(() -> new HttpProblem(404, "Not Found"));
    return CompletableFuture.completedFuture(
        new Answer.FileContent(found.file(), found.contentType(), found.name()));
  }
}
