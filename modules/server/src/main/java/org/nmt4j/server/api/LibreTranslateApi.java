package org.nmt4j.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.api.SourceLanguage.Guess;
import org.nmt4j.server.api.SourceLanguage.Way;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;

/** The interface of LibreTranslate 1.9 for texts. */
final class LibreTranslateApi {
  private static final int MOST_ALTERNATIVES = 100;

  private final Translating translating;
  private final Documents documents;
  private final Languages languages;
  private final SourceLanguage source;
  private final ApertiumApi apertium;

  LibreTranslateApi(
      Translating translating,
      Documents documents,
      Languages languages,
      SourceLanguage source,
      ApertiumApi apertium) {
    this.translating = translating;
    this.documents = documents;
    this.languages = languages;
    this.source = source;
    this.apertium = apertium;
  }

  /**
   * The answer to {@code /translate}. If the request has an array of texts, each component is a
   * list.
   *
   * @param detectedLanguage null if the client named the language
   * @param alternatives null if the client asked for none
   */
  private record Result(Object detectedLanguage, Object translatedText, Object alternatives) {
    static Result of(List<Rendered> texts, List<Way> ways, int alternatives, boolean isBatch) {
      List<Guess> detected = new ArrayList<>();
      ways.forEach(way -> way.detected().ifPresent(detected::add));
      return new Result(
          detected.size() < ways.size() || ways.isEmpty() ? null : pick(detected, isBatch),
          pick(texts.stream().map(Rendered::text).toList(), isBatch),
          alternatives > 0
              ? pick(texts.stream().map(Rendered::alternatives).toList(), isBatch)
              : null);
    }

    private static Object pick(List<?> all, boolean isBatch) {
      return isBatch ? all : all.get(0);
    }
  }

  /** Adds the routes. */
  void addTo(Routes routes) {
    routes
        .with("POST", "/translate", this::translate)
        .with("POST", "/detect", this::detect)
        .with("POST", "/suggest", this::suggest)
        .open("GET", "/languages", request -> answer(languages.all()));
  }

  private static CompletableFuture<Answer> answer(Object value) {
    return CompletableFuture.completedFuture(Answer.json(value));
  }

  private CompletableFuture<Answer> suggest(ClientRequest request) {
    throw new HttpProblem(403, "Suggestions are disabled on this server.");
  }

  private CompletableFuture<Answer> detect(ClientRequest request) {
    String text = request.values().required("q");
    translating.accept(request, List.of(text));
    return answer(source.detect(text));
  }

  private CompletableFuture<Answer> translate(ClientRequest request) {
    RequestValues values = request.values();
    if (values.has("langpair")) {
      return apertium.translate(request);
    }
    List<String> texts = values.texts("q");
    translating.accept(request, texts);
    String from = values.required("source");
    String to = values.required("target");
    int alternatives = values.number("alternatives", 0, 0, MOST_ALTERNATIVES);
    boolean isHtml =
        switch (values.text("format").orElse("text")) {
          case "text" -> false;
          case "html" -> true;
          default -> throw HttpProblem.ofRequest("Invalid request: format is not text or html");
        };
    List<Way> ways =
        texts.stream().map(text -> source.way(from, to, isHtml ? plain(text) : text)).toList();
    boolean isBatch = values.isList("q");
    return rendered(request, texts, ways, isHtml ? 0 : alternatives, isHtml)
        .thenApply(found -> Answer.json(Result.of(found, ways, alternatives, isBatch)));
  }

  /** Returns HTML without its tags. The language of the text is detected without them. */
  private static String plain(String html) {
    return html.replaceAll("<[^<>]*>", " ");
  }

  /**
   * Translates all texts with the same pair of languages together. Returns the results in the order
   * of the texts.
   */
  private CompletableFuture<List<Rendered>> rendered(
      ClientRequest request, List<String> texts, List<Way> ways, int alternatives, boolean isHtml) {
    Rendered[] found = new Rendered[texts.size()];
    Map<LanguagePair, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < found.length; i++) {
      found[i] = Rendered.same(texts.get(i));
      int index = i;
      ways.get(i)
          .pair()
          .ifPresent(pair -> groups.computeIfAbsent(pair, it -> new ArrayList<>()).add(index));
    }
    List<CompletableFuture<?>> parts = new ArrayList<>();
    groups.forEach(
        (pair, indices) -> {
          List<String> own = indices.stream().map(texts::get).toList();
          CompletableFuture<List<Rendered>> part =
              isHtml
                  ? documents.fragments(request, pair, UploadType.of(".html"), own)
                  : translating
                      .translate(request, pair, own, 1 + alternatives)
                      .thenApply(
                          all -> all.stream().map(it -> Rendered.of(it, alternatives)).toList());
          parts.add(
              part.thenAccept(
                  all -> {
                    for (int i = 0; i < all.size(); i++) {
                      found[indices.get(i)] = all.get(i);
                    }
                  }));
        });
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(nothing -> List.of(found));
  }
}
