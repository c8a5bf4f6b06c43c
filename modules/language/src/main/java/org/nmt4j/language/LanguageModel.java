package org.nmt4j.language;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.nmt4j.model.LayerSizes;
import org.nmt4j.model.Model;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** A language model, made of a pipeline, a vocabulary and a network. */
public final class LanguageModel implements Model {
  private final ModelCore core;
  private final TextPipeline pipeline;
  private final Vocabulary vocabulary;
  private final LanguageNetwork network;
  private final Kernels kernels;

  /** Creates an untrained model; its weights are drawn from the recipe's seed. */
  LanguageModel(ModelCore core, TextPipeline pipeline, Vocabulary vocabulary) {
    this(core, pipeline, vocabulary, core::initialize);
  }

  private LanguageModel(
      ModelCore core, TextPipeline pipeline, Vocabulary vocabulary, Consumer<Parameters> weights) {
    this.core = core;
    this.pipeline = pipeline;
    this.vocabulary = vocabulary;
    this.kernels = core.kernels();
    ModelSettings model = core.recipe().model();
    this.network =
        new LanguageNetwork(
            LayerSizes.encoder(model, model.embeddingSize()),
            vocabulary.size(),
            LayerSizes.dropout(model));
    weights.accept(network.parameters());
  }

  /**
   * Reads a model file.
   *
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid language model
   */
  public static LanguageModel load(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      ModelTexts texts = ModelTexts.read(open).require(TaskType.LANGUAGE_MODEL);
      return new LanguageModel(
          ModelCore.of(open, texts),
          texts.sourcePipeline(),
          texts.sourceVocabulary(),
          open::readInto);
    }
  }

  @Override
  public ModelContents contents() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ModelTexts.SOURCE_VOCABULARY, vocabulary.toText());
    ModelTexts.putCodes(ModelTexts.SOURCE_CODES, pipeline, texts);
    return core.contents(texts);
  }

  @Override
  public ModelCore core() {
    return core;
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
