package org.nmt4j.translation;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.Model;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.translation.lexical.LexicalTable;
import org.nmt4j.translation.network.NetworkSize;
import org.nmt4j.translation.network.TranslationNetwork;

/**
 * All that translates: pipelines, vocabularies and network, with the recipe they came from. Threads
 * may share one as long as nobody trains it.
 *
 * @param recipe as run or as stored in the file
 * @param expandedRecipe its text
 * @param lexicon for words outside the vocabulary; mostly empty
 * @param table what shortlists are made of, where the recipe asked for them
 * @param lines facts about its training lines; empty for an older model
 * @param provenance facts about how it was made, for people
 * @param identity SHA-256 of the contents of the file that the model was loaded from, in
 *     hexadecimal; empty if it was not loaded
 */
public record TranslationModel(
    Recipe recipe,
    String expandedRecipe,
    TextPipelines pipelines,
    Vocabularies vocabularies,
    TranslationNetwork network,
    Kernels kernels,
    Lexicon lexicon,
    Optional<LexicalTable> table,
    Optional<TrainedLines> lines,
    Map<String, String> provenance,
    Optional<String> identity)
    implements Model {
  /** An untrained model; its weights are drawn from the recipe's seed. */
  public static TranslationModel create(
      Recipe recipe,
      String expandedRecipe,
      TextPipelines pipelines,
      Vocabularies vocabularies,
      Lexicon lexicon,
      Map<String, String> provenance) {
    return create(
        recipe,
        expandedRecipe,
        pipelines,
        vocabularies,
        lexicon,
        provenance,
        parameters -> parameters.initialize(recipe.seed()));
  }

  private static TranslationModel create(
      Recipe recipe,
      String expandedRecipe,
      TextPipelines pipelines,
      Vocabularies vocabularies,
      Lexicon lexicon,
      Map<String, String> provenance,
      Consumer<Parameters> values) {
    TranslationNetwork network =
        new TranslationNetwork(
            new NetworkSize(
                recipe.model(), vocabularies.source().size(), vocabularies.target().size()));
    values.accept(network.parameters());
    return new TranslationModel(
        recipe,
        expandedRecipe,
        pipelines,
        vocabularies,
        network,
        ChosenKernels.of(recipe.precision()),
        lexicon,
        Optional.empty(),
        Optional.empty(),
        provenance,
        Optional.empty());
  }

  /**
   * Reads a model file.
   *
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     file
   */
  public static TranslationModel load(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      return load(open);
    }
  }

  /**
   * Reads a model from a stream, such as a resource of a program.
   *
   * @param in the stream, which is read to its end and not closed
   * @param name what messages call the model
   * @throws org.nmt4j.model.file.ModelFileException with one line saying what is wrong with the
   *     model
   */
  public static TranslationModel load(InputStream in, String name) {
    try (ModelFile open = ModelFile.read(in, name)) {
      return load(open);
    }
  }

  private static TranslationModel load(ModelFile file) {
    StoredModel stored = StoredModel.read(file);
    TranslationModel model =
        create(
            stored.recipe(),
            stored.expandedRecipe(),
            stored.pipelines(),
            stored.vocabularies(),
            stored.lexicon(),
            stored.provenance(),
            file::readInto);
    return model.with(
        model.kernels, model.lexicon, stored.table(), stored.lines(), Optional.of(file.identity()));
  }

  /** The same model with another lexicon. */
  public TranslationModel withLexicon(Lexicon other) {
    return with(kernels, other, table, lines, identity);
  }

  /** The same model with another lexical table, or none. */
  public TranslationModel withTable(Optional<LexicalTable> other) {
    return with(kernels, lexicon, other, lines, identity);
  }

  /** Returns the same model with other facts about its training lines, or none. */
  TranslationModel withLines(Optional<TrainedLines> other) {
    return with(kernels, lexicon, table, other, identity);
  }

  /** The same model, computing with other kernels. */
  public TranslationModel withKernels(Kernels others) {
    return with(others, lexicon, table, lines, identity);
  }

  private TranslationModel with(
      Kernels newKernels,
      Lexicon newLexicon,
      Optional<LexicalTable> newTable,
      Optional<TrainedLines> newLines,
      Optional<String> newIdentity) {
    return new TranslationModel(
        recipe,
        expandedRecipe,
        pipelines,
        vocabularies,
        network,
        newKernels,
        newLexicon,
        newTable,
        newLines,
        provenance,
        newIdentity);
  }

  @Override
  public Parameters parameters() {
    return network.parameters();
  }

  @Override
  public ModelContents contents() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(ModelTexts.SOURCE_VOCABULARY, vocabularies.source().toText());
    if (!recipe.vocabulary().shared()) {
      texts.put(ModelTexts.TARGET_VOCABULARY, vocabularies.target().toText());
    }
    pipelines
        .source()
        .codes()
        .map(BpeCodes::toText)
        .ifPresent(t -> texts.put(ModelTexts.SOURCE_CODES, t));
    pipelines
        .target()
        .codes()
        .map(BpeCodes::toText)
        .ifPresent(t -> texts.put(ModelTexts.TARGET_CODES, t));
    if (!lexicon.translations().isEmpty()) {
      texts.put(StoredModel.LEXICON, lexicon.toText());
    }
    table.map(LexicalTable::toText).ifPresent(text -> texts.put(StoredModel.TABLE, text));
    lines.map(TrainedLines::toText).ifPresent(text -> texts.put(ModelTexts.TRAINING_LINES, text));
    return new ModelContents(expandedRecipe, texts, provenance);
  }
}
