package org.nmt4j.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.documents.inline.CodePlacement;
import org.nmt4j.server.api.SourceLanguage.Guess;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;

/** The interface of Apertium APy, which OmegaT and other programs use. */
final class ApertiumApi {
  private static final double PERCENT = 100;

  private final Translating translating;
  private final Languages languages;
  private final SourceLanguage source;

  ApertiumApi(Translating translating, Languages languages, SourceLanguage source) {
    this.translating = translating;
    this.languages = languages;
    this.source = source;
  }

  /**
   * The answer to a request. The server sends errors in another form, so {@code responseDetails} is
   * always null.
   */
  private record Result(Object responseData, String responseDetails, int responseStatus) {
    static Answer of(Object data) {
      return Answer.jsonWithNulls(new Result(data, null, 200));
    }
  }

  private record Text(String translatedText) {}

  private record Pair(String sourceLanguage, String targetLanguage) {}

  /**
   * Adds the routes. {@code POST /translate} belongs to {@link LibreTranslateApi}, which passes
   * requests with {@code langpair} to {@link #translate}.
   */
  void addTo(Routes routes) {
    routes
        .with("GET", "/translate", this::translate)
        .open("GET", "/listPairs", this::pairs)
        .open("GET", "/list", this::pairs)
        .with("GET", "/identifyLang", this::identify)
        .with("POST", "/identifyLang", this::identify);
  }

  private CompletableFuture<Answer> pairs(ClientRequest request) {
    if (!request.values().text("q").orElse("pairs").equals("pairs")) {
      throw HttpProblem.ofRequest("Invalid request: q is not pairs");
    }
    List<Pair> pairs =
        languages.pairs().stream().map(pair -> new Pair(pair.source(), pair.target())).toList();
    return CompletableFuture.completedFuture(Result.of(pairs));
  }

  private CompletableFuture<Answer> identify(ClientRequest request) {
    String text = request.values().required("q");
    translating.accept(request, List.of(text));
    Map<String, Double> found = new LinkedHashMap<>();
    for (Guess guess : source.detect(text)) {
      found.put(guess.language(), guess.confidence() / PERCENT);
    }
    return CompletableFuture.completedFuture(Answer.json(found));
  }

  /** Translates a text. The tags of OmegaT in the text also stand in its translation. */
  CompletableFuture<Answer> translate(ClientRequest request) {
    RequestValues values = request.values();
    String text = values.required("q");
    translating.accept(request, List.of(text));
    String[] codes = values.required("langpair").split("\\|", -1);
    if (codes.length != 2) {
      throw HttpProblem.ofRequest("Invalid request: langpair is not two codes with | between them");
    }
    LanguagePair pair = languages.pair(codes[0], codes[1]);
    OmegatTags tags = OmegatTags.parse(text);
    return translating
        .translate(request, pair, List.of(tags.text().text()), 1)
        .thenApply(
            translated ->
                Result.of(
                    new Text(
                        tags.tags().isEmpty()
                            ? translated.get(0).text()
                            : tags.write(
                                CodePlacement.place(
                                    tags.text(), Translating.aligned(translated.get(0)))))));
  }
}
