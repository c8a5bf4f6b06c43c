package org.nmt4j.language;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.LayerSizes;
import org.nmt4j.model.Model;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** All that knows text: pipeline, vocabulary and network, with the recipe they came from. */
public final class LanguageModel implements Model {
  private final Recipe recipe;
  private final String expandedRecipe;
  private final TextPipeline pipeline;
  private final Vocabulary vocabulary;
  private final LanguageNetwork network;
  private final Kernels kernels;
  private final Map<String, String> provenance;

  /**
   * An untrained model; its weights are drawn from the recipe's seed.
   *
   * @param expandedRecipe the recipe's text
   * @param provenance facts about how it was made, for people
   */
  LanguageModel(
      Recipe recipe,
      String expandedRecipe,
      TextPipeline pipeline,
      Vocabulary vocabulary,
      Map<String, String> provenance) {
    this(
        recipe,
        expandedRecipe,
        pipeline,
        vocabulary,
        provenance,
        parameters -> parameters.initialize(recipe.seed()));
  }

  private LanguageModel(
      Recipe recipe,
      String expandedRecipe,
      TextPipeline pipeline,
      Vocabulary vocabulary,
      Map<String, String> provenance,
      Consumer<Parameters> values) {
    this.recipe = recipe;
    this.expandedRecipe = expandedRecipe;
    this.pipeline = pipeline;
    this.vocabulary = vocabulary;
    this.provenance = Map.copyOf(provenance);
    this.kernels = ChosenKernels.of(recipe.precision());
    ModelSettings model = recipe.model();
    this.network =
        new LanguageNetwork(
            LayerSizes.encoder(model, model.embeddingSize()),
            vocabulary.size(),
            LayerSizes.dropout(model));
    values.accept(network.parameters());
  }

  /**
   * Reads a model file.
   *
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     file
   */
  public static LanguageModel load(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      ModelTexts texts = ModelTexts.read(open).require(TaskType.LANGUAGE_MODEL);
      return new LanguageModel(
          texts.recipe(),
          texts.expandedRecipe(),
          texts.sourcePipeline(),
          texts.sourceVocabulary(),
          texts.provenance(),
          open::readInto);
    }
  }

  @Override
  public ModelContents contents() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ModelTexts.SOURCE_VOCABULARY, vocabulary.toText());
    pipeline
        .codes()
        .map(BpeCodes::toText)
        .ifPresent(codes -> texts.put(ModelTexts.SOURCE_CODES, codes));
    return new ModelContents(expandedRecipe, texts, provenance);
  }

  public Recipe recipe() {
    return recipe;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  TextPipeline pipeline() {
    return pipeline;
  }

  LanguageNetwork network() {
    return network;
  }

  @Override
  public Parameters parameters() {
    return network.parameters();
  }

  @Override
  public Kernels kernels() {
    return kernels;
  }
}
