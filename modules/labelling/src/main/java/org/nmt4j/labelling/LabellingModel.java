package org.nmt4j.labelling;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.labelling.network.LabellingNetwork;
import org.nmt4j.labelling.network.LabellingSize;
import org.nmt4j.model.LayerSizes;
import org.nmt4j.model.Model;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * A labelling model, made of its input, its labels and its network.
 *
 * @param labels the labels; empty for regression
 */
public record LabellingModel(
    ModelCore core, Input input, Optional<Labels> labels, LabellingNetwork network, Kernels kernels)
    implements Model {
  /** The entry of a model file with the labels, one on each line. */
  public static final String LABELS = "labels.txt";

  private static final String NUMBERS = "numbers.txt";

  /**
   * Describes how a line becomes the input of the network.
   *
   * @param pipeline turns text into tokens
   * @param vocabulary the tokens and their ids; empty if lines consist of numbers
   * @param width the number of numbers in a step; 0 for tokens
   */
  public record Input(TextPipeline pipeline, Optional<Vocabulary> vocabulary, int width) {}

  /** Creates an untrained model; its weights are drawn from the recipe's seed. */
  static LabellingModel create(ModelCore core, Input input, Optional<Labels> labels) {
    return create(core, input, labels, core::initialize);
  }

  private static LabellingModel create(
      ModelCore core, Input input, Optional<Labels> labels, Consumer<Parameters> weights) {
    Recipe recipe = core.recipe();
    ModelSettings model = recipe.model();
    int inputs = input.vocabulary.isPresent() ? model.embeddingSize() : input.width;
    LabellingNetwork network =
        new LabellingNetwork(
            new LabellingSize(
                LayerSizes.encoder(model, inputs),
                input.vocabulary.map(Vocabulary::size).orElse(0),
                labels.map(Labels::size).orElse(0),
                recipe.task() == TaskType.TAGGING,
                LayerSizes.dropout(model)));
    weights.accept(network.parameters());
    return new LabellingModel(core, input, labels, network, core.kernels());
  }

  /**
   * Reads a model file.
   *
   * @param tasks the accepted tasks
   * @throws ModelFileException if the file is not a valid model for one of the tasks
   */
  public static LabellingModel load(Path file, TaskType... tasks) {
    try (ModelFile open = ModelFile.open(file)) {
      return load(open, tasks);
    }
  }

  private static LabellingModel load(ModelFile file, TaskType... tasks) {
    ModelTexts texts = ModelTexts.read(file).require(tasks);
    Recipe recipe = texts.recipe();
    Optional<Labels> labels =
        recipe.task() == TaskType.REGRESSION
            ? Optional.empty()
            : Optional.of(texts.parse(LABELS, Labels::read));
    boolean numbers = recipe.tokenization().source().tokenizer() == TokenizerType.NUMBERS;
    int width = numbers ? texts.parse(NUMBERS, LabellingModel::width) : 0;
    Optional<Vocabulary> vocabulary =
        numbers ? Optional.empty() : Optional.of(texts.sourceVocabulary());
    return create(
        ModelCore.of(file, texts),
        new Input(texts.sourcePipeline(), vocabulary, width),
        labels,
        file::readInto);
  }

  private static int width(LineReader reader) {
    String line = reader.hasNext() ? reader.next() : "";
    if (!line.matches("[1-9][0-9]{0,4}")) {
      throw DataException.at(
          reader.name(), 1, 1, "found '" + line + "', expected how many numbers a step has");
    }
    return Integer.parseInt(line);
  }

  @Override
  public Parameters parameters() {
    return network.parameters();
  }

  @Override
  public ModelContents contents() {
    Map<String, String> texts = new LinkedHashMap<>();
    input.vocabulary.ifPresent(it -> texts.put(ModelTexts.SOURCE_VOCABULARY, it.toText()));
    ModelTexts.putCodes(ModelTexts.SOURCE_CODES, input.pipeline, texts);
    labels.ifPresent(it -> texts.put(LABELS, String.join("\n", it.all()) + "\n"));
    if (input.width > 0) {
      texts.put(NUMBERS, input.width + "\n");
    }
    return core.contents(texts);
  }
}
