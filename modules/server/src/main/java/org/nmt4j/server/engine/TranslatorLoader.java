package org.nmt4j.server.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.KnownMarks;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;
import org.nmt4j.translation.UnknownTerms;

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

  /** A text for the first translation of a model. */
  private static final SourceText FIRST = SourceText.of("1 2 3");

  private final EngineOptions options;
  private final Workers workers;
  private final Consumer<String> log;

  /**
   * Creates a loader.
   *
   * @param workers the threads that all translators use
   * @param log takes messages for the operator, one line each
   */
  TranslatorLoader(EngineOptions options, Workers workers, Consumer<String> log) {
    this.options = options;
    this.workers = workers;
    this.log = log;
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
          TranslationModel.marks(texts),
          BYTES_OF_WEIGHT * weights + BYTES_OF_CHARACTER * characters);
    }
  }

  private ModelHeader header(Recipe recipe, String identity, KnownMarks marks, long bytes) {
    return new ModelHeader(
        recipe.name(),
        identity,
        languages(recipe.tokenization()),
        search(recipe).beamSize(),
        recipe.model().attention().type() != AttentionType.NONE,
        marks,
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
  public LoadedModel load(LanguagePair pair, Path file) {
    ModelHeader facts = header(file);
    TranslationModel read = TranslationModel.load(file);
    ChosenKernels chosen = options.kernels().apply(ChosenKernels.of(read.recipe()));
    chosen.missing().ifPresent(line -> log.accept(file + ": " + line));
    TranslationModel model = read.withKernels(chosen.get());
    // The file may have been replaced between the two times that it was read.
    ModelHeader header =
        header(model.recipe(), model.identity().orElseThrow(), model.marks(), facts.bytes());
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
    // Fails now if the options do not fit the model.
    PartTranslator first = loaded.translator(1);
    // The first translation takes longer than later ones, because it loads classes.
    List<Translation> ignored = first.translate(first.cut(FIRST));
    assert ignored != null;
    Glossary glossary = options.glossary(pair);
    if (!glossary.terms().isEmpty()) {
      UnknownTerms.warning(
              "glossary of " + pair, new Translator(model, search, workers).unknownTerms(glossary))
          .ifPresent(log);
    }
    return loaded;
  }
}
