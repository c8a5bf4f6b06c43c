package org.nmt4j.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.engine.TranslationService;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;

/** The interface of LibreTranslate 1.9. */
final class LibreTranslateApi {
  private static final int MOST_ALTERNATIVES = 100;

  private final Translating translating;
  private final Languages languages;

  LibreTranslateApi(TranslationService service, Translating translating) {
    this.translating = translating;
    this.languages = new Languages(service);
  }

  /**
   * The answer to {@code /translate}.
   *
   * @param translatedText a text, or a list of texts for a batch
   * @param alternatives a list of texts, or a list of lists for a batch; null if not asked for
   */
  private record Result(Object translatedText, Object alternatives) {}

  /** Adds the routes. */
  void addTo(Routes routes) {
    routes.with("POST", "/translate", this::translate).open("GET", "/languages", this::languages);
  }

  private CompletableFuture<Answer> languages(ClientRequest request) {
    return CompletableFuture.completedFuture(Answer.json(languages.all()));
  }

  private CompletableFuture<Answer> translate(ClientRequest request) {
    RequestValues values = request.values();
    List<String> texts = values.texts("q");
    String source = values.required("source");
    String target = values.required("target");
    int alternatives = values.number("alternatives", 0, 0, MOST_ALTERNATIVES);
    LanguagePair pair = languages.pair(source, target);
    translating.accept(request, texts);
    boolean isBatch = values.isList("q");
    return translating
        .translate(request, pair, texts, 1 + alternatives)
        .thenApply(translated -> Answer.json(result(translated, alternatives, isBatch)));
  }

  private static Result result(List<Translated> translated, int alternatives, boolean isBatch) {
    List<String> texts = translated.stream().map(Translated::text).toList();
    List<List<String>> others = new ArrayList<>();
    for (Translated each : translated) {
      others.add(
          each.candidates().stream().skip(1).limit(alternatives).map(it -> it.text()).toList());
    }
    Object found = isBatch ? others : others.get(0);
    return new Result(isBatch ? texts : texts.get(0), alternatives > 0 ? found : null);
  }
}
