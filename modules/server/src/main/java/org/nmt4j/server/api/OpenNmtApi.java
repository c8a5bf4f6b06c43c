package org.nmt4j.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.ModelInfo;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.http.Answer;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.RequestValues;
import org.nmt4j.server.http.Routes;
import org.nmt4j.translation.Translation.Candidate;

/**
 * The interface of OpenNMT-py's server. Clients name a model by its number, counted from 0 in the
 * order of the models.
 */
final class OpenNmtApi {
  private static final int MOST_CANDIDATES = 100;

  private final Translating translating;
  private final Languages languages;

  OpenNmtApi(Translating translating, Languages languages) {
    this.translating = translating;
    this.languages = languages;
  }

  private record Model(int model_id, String model, String src, String tgt, boolean loaded) {}

  /**
   * A translation. The alignment is a list with one text of word pairs counted from 0, as in {@code
   * 0-0 1-2}; it is null if the model has no attention.
   */
  private record Item(String src, String tgt, int n_best, double pred_score, List<String> align) {}

  /** Adds the routes. */
  void addTo(Routes routes) {
    routes
        .open("GET", "/translator/models", this::models)
        .open("GET", "/translator/health", request -> answer(Map.of("status", "ok")))
        .with("POST", "/translator/translate", this::translate);
  }

  private static CompletableFuture<Answer> answer(Object value) {
    return CompletableFuture.completedFuture(Answer.json(value));
  }

  private CompletableFuture<Answer> models(ClientRequest request) {
    List<Model> models = new ArrayList<>();
    for (ModelInfo info : languages.models()) {
      LanguagePair pair = info.pair();
      models.add(
          new Model(models.size(), info.name(), pair.source(), pair.target(), info.isLoaded()));
    }
    return answer(models);
  }

  private CompletableFuture<Answer> translate(ClientRequest request) {
    JsonArray inputs =
        request
            .body()
            .filter(JsonElement::isJsonArray)
            .map(JsonElement::getAsJsonArray)
            .filter(array -> !array.isEmpty())
            .orElseThrow(
                () -> HttpProblem.ofRequest("Invalid request: expected an array of objects"));
    List<RequestValues> items = new ArrayList<>();
    for (JsonElement input : inputs) {
      if (!input.isJsonObject()) {
        throw HttpProblem.ofRequest("Invalid request: expected an array of objects");
      }
      items.add(new RequestValues(input.getAsJsonObject()));
    }
    List<String> texts = items.stream().map(values -> values.required("src")).toList();
    translating.accept(request, texts);
    Optional<ModelInfo> model = Optional.empty();
    int nBest = 1;
    for (RequestValues values : items) {
      ModelInfo own = model(values);
      if (model.filter(it -> !it.pair().equals(own.pair())).isPresent()) {
        throw HttpProblem.ofRequest("Invalid request: the objects name several models");
      }
      model = Optional.of(own);
      nBest = Math.max(nBest, values.number("n_best", 1, 1, MOST_CANDIDATES));
    }
    int most = nBest;
    boolean aligns = model.get().hasAttention();
    return translating
        .translate(request, model.get().pair(), texts, nBest)
        .thenApply(translated -> Answer.json(ranks(translated, most, aligns)));
  }

  private ModelInfo model(RequestValues values) {
    List<ModelInfo> models = languages.models();
    return models.get(values.number("id", 0, 0, models.size() - 1));
  }

  /**
   * Returns a list of items for each rank from the best on. A text has no item in the lists of
   * ranks for which it has no candidate.
   */
  private static List<List<Item>> ranks(List<Translated> translated, int nBest, boolean aligns) {
    List<List<Item>> ranks = new ArrayList<>();
    for (int rank = 0; rank < nBest; rank++) {
      List<Item> items = new ArrayList<>();
      for (Translated each : translated) {
        if (rank < each.candidates().size()) {
          Candidate candidate = each.candidates().get(rank);
          items.add(
              new Item(
                  each.source(),
                  candidate.text(),
                  nBest,
                  candidate.score(),
                  aligns ? List.of(WordPairs.of(each.alignment(candidate))) : null));
        }
      }
      ranks.add(items);
    }
    return ranks;
  }
}
