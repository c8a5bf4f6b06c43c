package org.nmt4j.translation;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.model.Model;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.Vocabularies;
import org.nmt4j.translation.lexical.LexicalTable;
import org.nmt4j.translation.network.CopyMap;
import org.nmt4j.translation.network.NetworkSize;
import org.nmt4j.translation.network.TranslationNetwork;

/**
 * A translation model: the texts by which it reads and writes, and its network. Threads may share a
 * model that none of them trains.
 */
public record TranslationModel(
    ModelCore core, TranslationTexts texts, TranslationNetwork network, Kernels kernels)
    implements Model {

  /** Creates an untrained model; its weights are drawn from the recipe's seed. */
  public static TranslationModel create(
      ModelCore core, TextPipelines pipelines, Vocabularies vocabularies, Lexicon lexicon) {
    TranslationTexts texts =
        new TranslationTexts(
            pipelines, vocabularies, lexicon, Optional.empty(), Optional.empty(), Optional.empty());
    return create(core, texts, core::initialize);
  }

  private static TranslationModel create(
      ModelCore core, TranslationTexts texts, Consumer<Parameters> weights) {
    TranslationNetwork network =
        new TranslationNetwork(
            new NetworkSize(
                core.recipe().model(),
                texts.vocabularies().source().size(),
                texts.vocabularies().target().size()),
            core.recipe().model().decoder().copy()
                ? Optional.of(CopyMap.of(texts.vocabularies()))
                : Optional.empty());
    weights.accept(network.parameters());
    return new TranslationModel(core, texts, network, core.kernels());
  }

  /**
   * Reads a model file.
   *
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   */
  public static TranslationModel load(Path file) {
    try (ModelFile open = ModelFile.open(file)) {
      return load(open);
    }
  }

  /**
   * Reads the files of models that translate together.
   *
   * @param files one file or more
   * @return as many models as files, in their order
   * @throws IllegalArgumentException if there is no file
   * @throws org.nmt4j.model.file.ModelFileException if a file is not a valid translation model, or
   *     if two models differ in tokenization, subwords or vocabularies; the message names both
   */
  public static List<TranslationModel> load(List<Path> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("found no model, expected one or more");
    }
    List<TranslationModel> models = files.stream().map(TranslationModel::load).toList();
    for (int i = 1; i < models.size(); i++) {
      Optional<String> found = MemberTexts.difference(models.get(0), models.get(i));
      if (found.isPresent()) {
        throw new ModelFileException(
            files.get(0)
                + " and "
                + files.get(i)
                + " cannot translate together: found different "
                + found.get());
      }
    }
    return models;
  }

  /**
   * Reads a model from a stream, such as a resource of a program.
   *
   * @param in the stream, which is read to its end and not closed
   * @param name the name of the model in messages
   * @throws org.nmt4j.model.file.ModelFileException if the stream is not a valid translation model
   */
  public static TranslationModel load(InputStream in, String name) {
    try (ModelFile open = ModelFile.read(in, name)) {
      return load(open);
    }
  }

  static TranslationModel load(ModelFile file) {
    ModelTexts texts = ModelTexts.read(file).require(TaskType.TRANSLATION);
    return create(ModelCore.of(file, texts), TranslationTexts.parse(texts), file::readInto);
  }

  /** Returns the same model with another lexicon. */
  public TranslationModel withLexicon(Lexicon other) {
    return new TranslationModel(core, texts.withLexicon(other), network, kernels);
  }

  /** Returns the same model with another lexical table, or none. */
  public TranslationModel withTable(Optional<LexicalTable> other) {
    return new TranslationModel(core, texts.withTable(other), network, kernels);
  }

  /** Returns the same model with other facts about its training lines, or none. */
  TranslationModel withLines(Optional<TrainedLines> other) {
    return new TranslationModel(core, texts.withLines(other), network, kernels);
  }

  /** Returns the same model with another calibration of the confidence in words, or none. */
  public TranslationModel withCalibration(Optional<WordCalibration> other) {
    return new TranslationModel(core, texts.withCalibration(other), network, kernels);
  }

  /** Returns the same model with other kernels. */
  public TranslationModel withKernels(Kernels others) {
    return new TranslationModel(core, texts, network, others);
  }

  public TextPipelines pipelines() {
    return texts.pipelines();
  }

  public Vocabularies vocabularies() {
    return texts.vocabularies();
  }

  /** Returns the placeholders and tags that the model can carry. */
  public KnownMarks marks() {
    return KnownMarks.of(vocabularies());
  }

  /**
   * Returns the placeholders and tags that the model of a model file can carry.
   *
   * @param texts the texts of the model file
   */
  public static KnownMarks marks(ModelTexts texts) {
    return KnownMarks.of(TranslationTexts.vocabularies(texts));
  }

  public Lexicon lexicon() {
    return texts.lexicon();
  }

  public Optional<LexicalTable> table() {
    return texts.table();
  }

  public Optional<TrainedLines> lines() {
    return texts.lines();
  }

  public Optional<WordCalibration> calibration() {
    return texts.calibration();
  }

  @Override
  public Parameters parameters() {
    return network.parameters();
  }

  @Override
  public ModelContents contents() {
    return core.contents(texts.toEntries(recipe().vocabulary().shared()));
  }
}
