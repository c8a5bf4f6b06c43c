package org.nmt4j.server.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;
import org.nmt4j.translation.SourceText;

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
   * The answer.
   *
   * @param translations a list of candidates for each text
   * @param terms the terms in each text; null if no text has a term
   * @param unmet the required phrases that the best translation of each text lacks; null if no
   *     translation lacks one
   */
  private record Result(
      String source,
      String target,
      List<List<WeighedText>> translations,
      List<List<FoundTerm>> terms,
      List<List<String>> unmet) {
    static Result of(LanguagePair pair, List<Translated> translated) {
      return new Result(
          pair.source(),
          pair.target(),
          translated.stream().map(WeighedText::of).toList(),
          unlessEmpty(translated.stream().map(FoundTerm::of).toList()),
          unlessEmpty(translated.stream().map(each -> each.translation().unmet()).toList()));
    }

    private static <T> List<List<T>> unlessEmpty(List<List<T>> lists) {
      return lists.stream().allMatch(List::isEmpty) ? null : lists;
    }
  }

  /** Adds the routes. */
  void addTo(Routes routes) {
    routes
        .with("POST", "/api/translate", this::translate)
        .with("POST", "/api/translate/stream", this::stream);
  }

  private AskedTexts asked(ClientRequest request) {
    RequestValues values = request.values();
    List<String> texts = values.texts("texts");
    translating.accept(request, texts);
    List<SourceText> ruled = RequestRules.of(values, texts, RequestTerms.of(values));
    translating.requireRoom(ruled);
    int nBest = values.number("nBest", 1, 1, MOST_CANDIDATES);
    LanguagePair pair =
        source.pair(
            values.text("source").orElse(SourceLanguage.AUTO),
            values.required("target"),
            String.join("\n", texts));
    return new AskedTexts(ruled, pair, nBest);
  }

  private CompletableFuture<Answer> translate(ClientRequest request) {
    AskedTexts asked = asked(request);
    if (request.header("Accept").filter(it -> it.contains("text/event-stream")).isPresent()) {
      return events(request, asked);
    }
    return translating
        .translate(request, asked.of(asked.texts()))
        .thenApply(translated -> Answer.json(Result.of(asked.pair(), translated)));
  }

  private CompletableFuture<Answer> stream(ClientRequest request) {
    return events(request, asked(request));
  }

  private CompletableFuture<Answer> events(ClientRequest request, AskedTexts asked) {
    return CompletableFuture.completedFuture(
        new Answer.Events(
            sink -> new TranslationStream(translating, request, asked, sink).start()));
  }
}
