package org.nmt4j.labelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nmt4j.labelling.network.Example;
import org.nmt4j.labelling.network.LabellingBatch;
import org.nmt4j.labelling.network.LabellingNetwork;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.LongWork;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.StartingModel;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.BatchPlan;
import org.nmt4j.model.batch.BatchSize;
import org.nmt4j.model.batch.CorpusMixture;
import org.nmt4j.model.batch.PlannedBatches;
import org.nmt4j.model.batch.Shards;
import org.nmt4j.model.batch.UnequalLines;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.kernel.Objective;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.BatchType;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Coverage;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** The training of a labelling model, for the training loop. */
public final class LabellingTask implements Task<LabellingBatch> {
  private static final int CHECKED = 3;

  private final LabellingModel model;
  private final List<Example> examples;
  private final Optional<LabelledDevelopmentSet> development;
  private final BatchPlan plan;
  private final Objective objective;
  private final CorpusMixture mixture;
  private final List<Integer> sizes;

  /**
   * Creates a task.
   *
   * @param examples the examples of all corpora
   * @param sizes the number of examples of each corpus
   */
  private LabellingTask(
      LabellingModel model,
      List<Example> examples,
      List<Integer> sizes,
      Optional<LabelledDevelopmentSet> development) {
    this.model = model;
    this.examples = examples;
    this.sizes = List.copyOf(sizes);
    this.mixture = CorpusMixture.of(model.recipe().data(), model.recipe().seed());
    this.development = development;
    TrainingSettings training = model.recipe().training();
    this.plan =
        new BatchPlan(
            new BatchSize(training.batchSize(), training.batchType() == BatchType.TOKENS),
            model.recipe().seed());
    this.objective = new Objective(training.labelSmoothing(), training.consistency());
  }

  /**
   * Reads the data, learns the vocabulary and the labels, and initialises the weights.
   *
   * @param provenance facts about this run to keep in the model file
   * @param log receives lines about the data
   * @throws DataException if there is nothing to learn from, or a label is missing
   */
  public static LabellingTask prepare(
      LoadedRecipe loaded, Map<String, String> provenance, Consumer<String> log) {
    Recipe recipe = loaded.recipe();
    List<LabelledLines> parts =
        LongWork.run(
            "reading the training text",
            log,
            () ->
                recipe.data().train().parts().stream()
                    .map(part -> LabelledLines.read(recipe, part.files()))
                    .toList());
    LabelledLines lines = LabelledLines.joined(parts);
    Optional<StartingModel> start = StartingModel.of(recipe);
    LabellingModel.Input input =
        LongWork.run("counting tokens", log, () -> input(recipe, start, lines, log));
    Optional<Labels> labels = labels(recipe, start, parts);
    LabellingModel model = LabellingModel.create(ModelCore.of(loaded, provenance), input, labels);
    start.ifPresent(it -> it.apply(model.parameters(), log));
    Examples examples = new Examples(input, labels);
    int longest = recipe.data().maxLength().source();
    List<Example> kept = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (LabelledLines part : parts) {
      List<Example> own =
          examples.of(part).stream()
              .filter(example -> example.length() > 0 && example.length() <= longest)
              .toList();
      kept.addAll(own);
      sizes.add(own.size());
    }
    Optional<LabelledDevelopmentSet> development =
        recipe
            .data()
            .dev()
            .map(
                files ->
                    new LabelledDevelopmentSet(model, examples, LabelledLines.read(recipe, files)));
    LabellingTask task = new LabellingTask(model, List.copyOf(kept), sizes, development);
    task.describe(lines.pairs().size(), log);
    return task;
  }

  /**
   * Returns the labels of the training data, or those of the model that training starts from.
   *
   * @throws DataException if that model lacks a label of the training data
   */
  private static Optional<Labels> labels(
      Recipe recipe, Optional<StartingModel> start, List<LabelledLines> parts) {
    if (recipe.task() == TaskType.REGRESSION) {
      return Optional.empty();
    }
    if (start.isPresent()) {
      Labels known = start.get().texts().parse(LabellingModel.LABELS, Labels::read);
      parts.forEach(part -> part.requireLabels(known, start.get().settings().file()));
      return Optional.of(known);
    }
    return Optional.of(
        Labels.of(
            parts.stream()
                .flatMap(part -> IntStream.range(0, part.pairs().size()).mapToObj(part::labels))
                .flatMap(Collection::stream)
                .toList()));
  }

  private static LabellingModel.Input input(
      Recipe recipe, Optional<StartingModel> start, LabelledLines lines, Consumer<String> log) {
    TextPipeline pipeline =
        start
            .map(it -> it.texts().sourcePipeline())
            .orElseGet(() -> TextPipelines.learnSource(recipe.tokenization(), lines.sources()));
    int width = Numbers.width(recipe);
    if (width > 0) {
      return new LabellingModel.Input(pipeline, Optional.empty(), width);
    }
    TokenCounts counts = new TokenCounts();
    lines.sources().forEach(line -> counts.addAll(pipeline.encode(line)));
    Vocabulary vocabulary =
        start
            .map(it -> it.texts().sourceVocabulary())
            .orElseGet(
                () ->
                    Vocabulary.of(
                        counts, recipe.vocabulary().size(), recipe.vocabulary().minFrequency()));
    pipeline.codes().flatMap(BpeCodes::doubt).ifPresent(line -> log.accept("warning: " + line));
    Coverage.of(counts, vocabulary)
        .warning("source")
        .ifPresent(line -> log.accept("warning: " + line));
    return new LabellingModel.Input(pipeline, Optional.of(vocabulary), 0);
  }

  private void describe(int lines, Consumer<String> log) {
    if (examples.isEmpty()) {
      throw new DataException(
          String.format(Locale.ROOT, "data.train: found no line to learn from among %d, ", lines)
              + "expected one that is neither empty nor over-long");
    }
    int left = lines - examples.size();
    log.accept(
        String.format(
            Locale.ROOT,
            "training on %s%s",
            Count.of(examples.size(), "line"),
            left == 0
                ? ""
                : String.format(
                    Locale.ROOT, ", %s left out", Count.of(left, "empty or over-long one"))));
    mixture.describe(sizes, "line").forEach(log);
    String read =
        model
            .input()
            .vocabulary()
            .map(it -> "vocabulary: " + Count.of(it.size(), "token"))
            .orElse(String.format(Locale.ROOT, "numbers: %d a step", model.input().width()));
    log.accept(
        read + model.labels().map(it -> ", " + Count.of(it.all().size(), "label")).orElse(""));
    log.accept(
        String.format(
            Locale.ROOT,
            "network: %s, kernels %s",
            Count.of(parameters().size(), "parameter"),
            kernels().name()));
    ChosenKernels.of(model.recipe()).missing().ifPresent(log);
  }

  @Override
  public LabellingModel model() {
    return model;
  }

  @Override
  public List<LabellingBatch> batches(int epoch) {
    int[] lengths = examples.stream().mapToInt(Example::length).toArray();
    return new PlannedBatches<>(
        mixture.plan(plan, epoch, sizes, lengths, lengths), examples, LabellingBatch::of);
  }

  @Override
  public List<LabellingBatch> shards(LabellingBatch batch, int count) {
    return Shards.deal(batch.examples(), count).stream().map(LabellingBatch::of).toList();
  }

  @Override
  public Loss loss(Tape tape, LabellingBatch shard, double scale, long dropoutKey) {
    return model.network().loss(tape, shard, objective, scale, dropoutKey);
  }

  @Override
  public CheckedNetwork checked(long dropoutKey) {
    int[] lengths = examples.stream().mapToInt(Example::length).toArray();
    LabellingBatch batch =
        LabellingBatch.of(
            UnequalLines.choose(lengths, CHECKED).stream().map(examples::get).toList());
    LabellingNetwork network = model.network().inDouble();
    return new CheckedNetwork(
        network.parameters(),
        tape -> network.loss(tape, batch, objective, 1, dropoutKey).objective());
  }

  @Override
  public Validation validate(Workers workers) {
    return development.map(it -> it.validate(workers)).orElse(Validation.NONE);
  }
}
