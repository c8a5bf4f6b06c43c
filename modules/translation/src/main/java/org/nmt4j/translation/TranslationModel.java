package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeException;
import org.nmt4j.recipe.RecipeReader;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.network.NetworkSize;
import org.nmt4j.translation.network.TranslationNetwork;

/**
 * All that translates: pipelines, vocabularies and network, with the recipe they came from. Threads
 * may share one as long as nobody trains it.
 *
 * @param recipe as run or as stored in the file
 * @param expandedRecipe its text
 * @param lexicon for words outside the vocabulary; mostly empty
 * @param provenance facts about how it was made, for people
 */
public record TranslationModel(
    Recipe recipe,
    String expandedRecipe,
    TextPipelines pipelines,
    Vocabularies vocabularies,
    TranslationNetwork network,
    Kernels kernels,
    Lexicon lexicon,
    Map<String, String> provenance) {
  private static final String SOURCE_VOCABULARY = "vocabulary.source.txt";
  private static final String TARGET_VOCABULARY = "vocabulary.target.txt";
  private static final String SOURCE_CODES = "bpe.source.codes";
  private static final String TARGET_CODES = "bpe.target.codes";
  private static final String LEXICON = "lexicon.tsv";

  /** An untrained model; its weights are drawn from the recipe's seed. */
  public static TranslationModel create(
      Recipe recipe,
      String expandedRecipe,
      TextPipelines pipelines,
      Vocabularies vocabularies,
      Lexicon lexicon,
      Map<String, String> provenance) {
    TranslationNetwork network =
        new TranslationNetwork(
            new NetworkSize(
                recipe.model(), vocabularies.source().size(), vocabularies.target().size()));
    network.parameters().initialize(recipe.seed());
    return new TranslationModel(
        recipe,
        expandedRecipe,
        pipelines,
        vocabularies,
        network,
        Kernels.fused(),
        lexicon,
        provenance);
  }

  /**
   * Reads a model file.
   *
   * @throws ModelFileException with one line saying what is wrong with the file
   */
  public static TranslationModel load(Path file) {
    ModelContents contents = ModelFile.at(file).readContents();
    Recipe recipe = readRecipe(contents.recipe(), file);
    TextPipelines pipelines = pipelines(contents, recipe, file);
    Vocabulary source = vocabulary(contents, SOURCE_VOCABULARY, file);
    Vocabulary target =
        recipe.vocabulary().shared() ? source : vocabulary(contents, TARGET_VOCABULARY, file);
    TranslationModel model =
        create(
            recipe,
            contents.recipe(),
            pipelines,
            new Vocabularies(source, target),
            lexicon(contents, file),
            contents.provenance());
    ModelFile.at(file).readWeights(model.weights());
    return model;
  }

  private static Recipe readRecipe(String yaml, Path file) {
    try {
      return RecipeReader.readStored(yaml, file + "!recipe.yaml");
    } catch (RecipeException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  private static TextPipelines pipelines(ModelContents contents, Recipe recipe, Path file) {
    try {
      return TextPipelines.restore(
          recipe.tokenization(),
          Optional.ofNullable(contents.texts().get(SOURCE_CODES)),
          Optional.ofNullable(contents.texts().get(TARGET_CODES)));
    } catch (DataException | IllegalArgumentException e) {
      throw new ModelFileException(file + ": " + e.getMessage(), e);
    }
  }

  private static Vocabulary vocabulary(ModelContents contents, String name, Path file) {
    String text = contents.texts().get(name);
    if (text == null) {
      throw new ModelFileException(file + ": " + name + " is missing");
    }
    try {
      return Vocabulary.read(LineReader.of(text, file + "!" + name));
    } catch (DataException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  private static Lexicon lexicon(ModelContents contents, Path file) {
    String text = contents.texts().getOrDefault(LEXICON, "");
    try {
      return Lexicon.read(LineReader.of(text, file + "!" + LEXICON));
    } catch (DataException e) {
      throw new ModelFileException(e.getMessage(), e);
    }
  }

  /** The same model with another lexicon. */
  public TranslationModel withLexicon(Lexicon other) {
    return new TranslationModel(
        recipe, expandedRecipe, pipelines, vocabularies, network, kernels, other, provenance);
  }

  /** All but the weights, as a model file holds it. */
  public ModelContents contents() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(SOURCE_VOCABULARY, text(vocabularies.source()));
    if (!recipe.vocabulary().shared()) {
      texts.put(TARGET_VOCABULARY, text(vocabularies.target()));
    }
    pipelines.source().codes().map(BpeCodes::toText).ifPresent(t -> texts.put(SOURCE_CODES, t));
    pipelines.target().codes().map(BpeCodes::toText).ifPresent(t -> texts.put(TARGET_CODES, t));
    if (!lexicon.translations().isEmpty()) {
      texts.put(LEXICON, lexicon.toText());
    }
    return new ModelContents(expandedRecipe, texts, provenance);
  }

  private static String text(Vocabulary vocabulary) {
    return String.join("\n", vocabulary.toLines()) + "\n";
  }

  /** The trained matrices by name. */
  public Map<String, Matrix> weights() {
    Map<String, Matrix> weights = new LinkedHashMap<>();
    for (Parameter parameter : network.parameters().all()) {
      weights.put(parameter.name(), network.parameters().matrix(parameter));
    }
    return weights;
  }
}
