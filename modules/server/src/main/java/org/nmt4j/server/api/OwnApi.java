package org.nmt4j.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;
import org.nmt4j.translation.Glossary;

/** The interface of nmt4j itself: candidates with scores, confidence and attention. */
final class OwnApi {
  private static final int MOST_CANDIDATES = 100;

  private final Translating translating;
  private final SourceLanguage source;

  OwnApi(Translating translating, SourceLanguage source) {
    this.translating = translating;
    this.source = source;
  }

  /**
   * A request.
   *
   * @param pair the languages of the translation
   * @param nBest the most candidates of each text
   * @param terms the terms of this request
   */
  record Asked(List<String> texts, LanguagePair pair, int nBest, Glossary terms) {
    /** Returns a request for some of the texts. */
    TranslationRequest of(List<String> some) {
      return new TranslationRequest(pair, some, nBest).withTerms(terms);
    }
  }

  /** The answer. {@code translations} holds a list of candidates for each text. */
  private record Result(String source, String target, List<List<WeighedText>> translations) {}

  /** Adds the routes. */
  void addTo(Routes routes) {
    routes
        .with("POST", "/api/translate", this::translate)
        .with("POST", "/api/translate/stream", this::stream);
  }

  private Asked asked(ClientRequest request) {
    RequestValues values = request.values();
    List<String> texts = values.texts("texts");
    translating.accept(request, texts);
    Glossary terms = RequestTerms.of(values);
    int nBest = values.number("nBest", 1, 1, MOST_CANDIDATES);
    LanguagePair pair =
        source.pair(
            values.text("source").orElse(SourceLanguage.AUTO),
            values.required("target"),
            String.join("\n", texts));
    return new Asked(texts, pair, nBest, terms);
  }

  private CompletableFuture<Answer> translate(ClientRequest request) {
    Asked asked = asked(request);
    if (request.header("Accept").filter(it -> it.contains("text/event-stream")).isPresent()) {
      return events(request, asked);
    }
    return translating
        .translate(request, asked.of(asked.texts()))
        .thenApply(
            translated -> {
              List<List<WeighedText>> translations = new ArrayList<>();
              translated.forEach(each -> translations.add(WeighedText.of(each)));
              return Answer.json(
                  new Result(asked.pair().source(), asked.pair().target(), translations));
            });
  }

  private CompletableFuture<Answer> stream(ClientRequest request) {
    return events(request, asked(request));
  }

  private CompletableFuture<Answer> events(ClientRequest request, Asked asked) {
    return CompletableFuture.completedFuture(
        new Answer.Events(
            sink -> new TranslationStream(translating, request, asked, sink).start()));
  }
}
