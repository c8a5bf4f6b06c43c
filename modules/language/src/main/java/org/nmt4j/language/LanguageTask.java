package org.nmt4j.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.LineScore;
import org.nmt4j.model.LongWork;
import org.nmt4j.model.ModelCore;
import org.nmt4j.model.StartingModel;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.model.batch.IdSequences;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.cell.RecurrentState;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.ParallelMap;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.vocabulary.Coverage;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The training of a language model by truncated back-propagation through time (Williams and Peng
 * 1990). An update reads a window of tokens of several lines, or of several parts of a running
 * text. States flow into the next window, but gradients do not flow back.
 */
public final class LanguageTask implements Task<LanguageBatch> {
  private static final int VALIDATION_BATCH = 64;
  private static final int CHECKED = 3;

  private final LanguageModel model;
  private final Windows windows;
  private final Optional<List<String>> development;
  // A window reads one of them and writes the other, since its backward pass still needs the first.
  private final List<CarriedState> states;

  private LanguageTask(LanguageModel model, Windows windows, Optional<List<String>> development) {
    this.model = model;
    this.windows = windows;
    this.development = development;
    this.states =
        List.of(model.network().newState(windows.rows()), model.network().newState(windows.rows()));
  }

  /**
   * Reads the text, learns subwords and the vocabulary, and initialises the weights.
   *
   * @param provenance facts about this run to keep in the model file
   * @param log receives lines about the data
   * @throws org.nmt4j.tokenization.corpus.DataException if there is nothing to learn from
   */
  public static LanguageTask prepare(
      LoadedRecipe loaded, Map<String, String> provenance, Consumer<String> log) {
    Recipe recipe = loaded.recipe();
    List<String> lines =
        LongWork.run(
            "reading the training text", log, () -> LanguageText.read(recipe.data().train()));
    Optional<List<String>> development = recipe.data().dev().map(LanguageText::read);
    Optional<StartingModel> start = StartingModel.of(recipe);
    TextPipeline pipeline =
        start.isPresent()
            ? start.get().texts().sourcePipeline()
            : LongWork.run(
                "learning subwords",
                log,
                () -> TextPipelines.learnSource(recipe.tokenization(), lines));
    Iterable<List<String>> tokens =
        new ParallelMap<>(lines, (number, line) -> pipeline.encode(line));
    TokenCounts counts = new TokenCounts();
    tokens.forEach(counts::addAll);
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
    List<int[]> ids = new IdSequences();
    tokens.forEach(line -> ids.add(vocabulary.ids(line)));
    Windows windows =
        recipe.data().running()
            ? new RunningWindows(ids, recipe.training())
            : new LineWindows(ids, recipe.training(), recipe.seed());
    LanguageModel model = new LanguageModel(ModelCore.of(loaded, provenance), pipeline, vocabulary);
    start.ifPresent(it -> it.apply(model.parameters(), log));
    LanguageTask task = new LanguageTask(model, windows, development);
    log.accept(
        String.format(
            Locale.ROOT,
            "training on %s, %s with their ends",
            Count.of(ids.size(), "line"),
            Count.of(ids.stream().mapToLong(line -> line.length + 1).sum(), "token")));
    log.accept("vocabulary: " + Count.of(vocabulary.size(), "token"));
    log.accept(
        String.format(
            Locale.ROOT,
            "network: %s, kernels %s",
            Count.of(task.parameters().size(), "parameter"),
            task.kernels().name()));
    ChosenKernels.of(recipe).missing().ifPresent(log);
    return task;
  }

  @Override
  public LanguageModel model() {
    return model;
  }

  @Override
  public List<LanguageBatch> batches(int epoch) {
    return windows.epoch(epoch);
  }

  @Override
  public List<LanguageBatch> shards(LanguageBatch batch, int count) {
    List<int[]> all = batch.sequences();
    List<LanguageBatch> shards = new ArrayList<>();
    int used = Math.min(count, all.size());
    for (int i = 0; i < used; i++) {
      int from = i * all.size() / used;
      int to = (i + 1) * all.size() / used;
      shards.add(new LanguageBatch(batch.window(), from, all.subList(from, to)));
    }
    return shards;
  }

  @Override
  public Loss loss(Tape tape, LanguageBatch shard, double scale, long dropoutKey) {
    double smoothing = model.recipe().training().labelSmoothing();
    int window = shard.window();
    List<RecurrentState> before =
        window == 0
            ? List.of()
            : states.get(window % 2).read(tape, shard.firstRow(), shard.sequences().size());
    LanguageNetwork.Outcome outcome =
        model.network().loss(tape, shard, before, smoothing, scale, dropoutKey);
    states.get((window + 1) % 2).write(tape, shard.firstRow(), outcome.states());
    return outcome.loss();
  }

  @Override
  public List<Matrix> carriedBy(LanguageBatch shard) {
    CarriedState written = states.get((shard.window() + 1) % 2);
    return written.slices(shard.firstRow(), shard.sequences().size());
  }

  /**
   * Uses the first rows of the text and states of zeros. Each row is cut one token shorter than the
   * previous row.
   */
  @Override
  public CheckedNetwork checked(long dropoutKey) {
    List<int[]> rows = new ArrayList<>();
    for (int[] sequence : windows.epoch(0).get(0).sequences()) {
      int shorter = Math.max(2, Math.min(sequence.length, 2 * CHECKED) - rows.size());
      if (rows.size() < CHECKED) {
        rows.add(Arrays.copyOf(sequence, shorter));
      }
    }
    LanguageBatch batch = new LanguageBatch(0, 0, rows);
    LanguageNetwork network = model.network().inDouble();
    double smoothing = model.recipe().training().labelSmoothing();
    return new CheckedNetwork(
        network.parameters(),
        tape -> network.loss(tape, batch, List.of(), smoothing, 1, dropoutKey).loss().smoothed());
  }

  @Override
  public Map<String, Matrix> carried() {
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    for (int i = 0; i < states.size(); i++) {
      matrices.putAll(states.get(i).matrices("carried" + i));
    }
    return matrices;
  }

  /**
   * Returns the bits per character if they choose the best model. Perplexity orders as the loss.
   */
  private Map<String, Double> scores(List<String> lines, double negativeLogLikelihood) {
    EarlyStoppingMetric metric = model.recipe().training().earlyStopping().metric();
    return metric == EarlyStoppingMetric.BITS_PER_CHARACTER
        ? Map.of(
            metric.toString(), negativeLogLikelihood / Math.log(2) / LanguageText.characters(lines))
        : Map.of();
  }

  @Override
  public Validation validate(Workers workers) {
    if (development.isEmpty()) {
      return Validation.NONE;
    }
    double sum = 0;
    long tokens = 0;
    for (LineScore line :
        new LineLikelihood(model, VALIDATION_BATCH, workers).of(development.get())) {
      sum -= line.logProbability();
      tokens += line.tokens();
    }
    return new Validation(new Loss(sum, sum, tokens), scores(development.get(), sum), List.of());
  }
}
