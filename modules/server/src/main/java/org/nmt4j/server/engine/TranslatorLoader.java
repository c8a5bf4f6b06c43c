package org.nmt4j.server.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Loads the models of an engine. Their translators share the threads of the engine. */
final class TranslatorLoader implements ModelLoader {
  private static final String UNDETERMINED = "und";

  /**
   * The bytes of a loaded model for each weight of 4 bytes. Each weight is kept twice: as in the
   * file, and in the layout of matrix products.
   */
  private static final long BYTES_OF_WEIGHT = 8;

  /** The bytes of a loaded model for each character of its vocabularies, merges and tables. */
  private static final long BYTES_OF_CHARACTER = 16;

  private final EngineOptions options;
  private final Workers workers;

  /**
   * Creates a loader.
   *
   * @param workers the threads that all translators use
   */
  TranslatorLoader(EngineOptions options, Workers workers) {
    this.options = options;
    this.workers = workers;
  }

  @Override
  public ModelHeader header(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      ModelTexts texts = ModelTexts.read(open).require(TaskType.TRANSLATION);
      long weights = open.readShapes().stream().mapToLong(TensorShape::size).sum();
      long characters = texts.contents().texts().values().stream().mapToLong(String::length).sum();
      return header(
          texts.recipe(),
          open.identity(),
          BYTES_OF_WEIGHT * weights + BYTES_OF_CHARACTER * characters);
    }
  }

  private ModelHeader header(Recipe recipe, String identity, long bytes) {
    return new ModelHeader(
        recipe.name(),
        identity,
        languages(recipe.tokenization()),
        search(recipe).beamSize(),
        recipe.model().attention().type() != AttentionType.NONE,
        bytes);
  }

  private static Optional<LanguagePair> languages(TokenizationSettings settings) {
    String source = settings.source().language();
    String target = settings.target().language();
    return source.equals(UNDETERMINED) || target.equals(UNDETERMINED)
        ? Optional.empty()
        : Optional.of(new LanguagePair(source, target));
  }

  private TranslationOptions search(Recipe recipe) {
    return options.search().apply(TranslationOptions.of(recipe.decoding()));
  }

  @Override
  public LoadedModel load(Path file) {
    ModelHeader facts = header(file);
    TranslationModel read = TranslationModel.load(file);
    TranslationModel model =
        options.precision().isPresent()
            ? read.withKernels(ChosenKernels.of(options.precision().get()))
            : read;
    // The file may have been replaced between the two times that it was read.
    ModelHeader header = header(model.recipe(), model.identity().orElseThrow(), facts.bytes());
    TranslationOptions search = search(model.recipe());
    Map<Integer, PartTranslator> translators = new ConcurrentHashMap<>();
    LoadedModel loaded =
        new LoadedModel() {
          @Override
          public ModelHeader header() {
            return header;
          }

          @Override
          public PartTranslator translator(int nBest) {
            int most = Math.min(nBest, search.beamSize());
            return translators.computeIfAbsent(
                most,
                count ->
                    new EngineTranslator(
                        new Translator(model, search.withNBest(count).withAttention(), workers),
                        search));
          }
        };
    loaded.translator(1); // fails now if the options do not fit the model
    return loaded;
  }
}
