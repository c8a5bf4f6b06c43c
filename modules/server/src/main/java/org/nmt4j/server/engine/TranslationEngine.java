package org.nmt4j.server.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Translates with models from files. */
public final class TranslationEngine implements TranslationService {
  private final Workers workers;
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Map<LanguagePair, Loaded> models = new LinkedHashMap<>();

  private record Loaded(ModelInfo info, Translator translator) {}

  /**
   * Creates an engine.
   *
   * @param log takes lines for the operator
   * @throws org.nmt4j.model.file.ModelFileException if a file is not a valid translation model
   */
  public TranslationEngine(List<ServedModel> served, EngineOptions options, Consumer<String> log) {
    workers =
        new Workers(
            options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors());
    for (ServedModel each : served) {
      TranslationModel model = TranslationModel.load(each.file());
      if (options.precision().isPresent()) {
        model = model.withKernels(ChosenKernels.of(options.precision().get()));
      }
      LanguagePair pair =
          each.pair()
              .orElse(
                  new LanguagePair(
                      model.recipe().tokenization().source().language(),
                      model.recipe().tokenization().target().language()));
      TranslationOptions search =
          options.search().apply(TranslationOptions.of(model.recipe().decoding()));
      boolean attends = model.recipe().model().attention().type() != AttentionType.NONE;
      models.put(
          pair,
          new Loaded(
              new ModelInfo(
                  pair,
                  model.recipe().name(),
                  model.identity().orElseThrow(),
                  search.beamSize(),
                  attends,
                  4L * model.parameters().size(),
                  true),
              new Translator(model, search.withNBest(search.beamSize()).withAttention(), workers)));
    }
  }

  @Override
  public Map<LanguagePair, ModelInfo> pairs() {
    Map<LanguagePair, ModelInfo> infos = new LinkedHashMap<>();
    models.forEach((pair, each) -> infos.put(pair, each.info()));
    return Collections.unmodifiableMap(infos);
  }

  @Override
  public CompletableFuture<List<Translated>> submit(TranslationRequest request) {
    Loaded model = models.get(request.pair());
    if (model == null) {
      return CompletableFuture.failedFuture(new UnknownPairException(request.pair()));
    }
    return CompletableFuture.supplyAsync(
        () -> {
          List<Translation> found = model.translator().translate(request.texts());
          List<Translated> translated = new ArrayList<>();
          for (int i = 0; i < found.size(); i++) {
            translated.add(
                new Translated(request.texts().get(i), found.get(i), model.translator()));
          }
          return translated;
        },
        executor);
  }

  @Override
  public void close() {
    executor.shutdown();
    workers.close();
  }
}
