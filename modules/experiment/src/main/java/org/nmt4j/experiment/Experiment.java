package org.nmt4j.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.experiment.evaluation.ModelEvaluation;
import org.nmt4j.experiment.evaluation.TestScores;
import org.nmt4j.recipe.ExperimentRecipe;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.FolderLock;

/**
 * Runs a recipe as a whole: trains each of its systems, evaluates it on the test set, and compares
 * the scores with the recipe's expectations. A system is one arm of the recipe with one seed.
 *
 * <p>All files go into the folder {@code runs/NAME}. Training continues from the checkpoint of an
 * earlier run, and is not repeated if it is finished.
 *
 * <pre>{@code
 * ExperimentResult result =
 *     Experiment.read(Path.of("recipes/quickstart.yaml")).run(System.out::println);
 * }</pre>
 *
 * <p>Instances are immutable.
 */
public final class Experiment {
  private final Path file;
  private final ExperimentRecipe recipe;
  private final Options options;

  /** The settings of an experiment that are not in its recipe. */
  private record Options(
      Path runs, int threads, ExistingRun existing, StopSignal stop, String version) {
    static final Options DEFAULT =
        new Options(Path.of("runs"), 0, ExistingRun.CONTINUE, StopSignal.NEVER, "");
  }

  private Experiment(Path file, ExperimentRecipe recipe, Options options) {
    this.file = file;
    this.recipe = recipe;
    this.options = options;
  }

  /**
   * Reads a recipe; nothing runs yet.
   *
   * @throws RecipeException if the recipe has errors; it names each with its place
   */
  public static Experiment read(Path file) throws RecipeException {
    return read(file, List.of());
  }

  /**
   * Reads a recipe and changes some of its keys.
   *
   * @param overrides such as {@code training.epochs=3}
   * @throws RecipeException if the recipe or a change has errors; it names each with its place
   */
  public static Experiment read(Path file, List<String> overrides) throws RecipeException {
    return new Experiment(file, RecipeReader.experiment(file, overrides), Options.DEFAULT);
  }

  /**
   * Reads a recipe that has one system.
   *
   * @param overrides such as {@code training.epochs=3}
   * @throws RecipeException if the recipe or a change has errors, or if it has several systems
   */
  public static Experiment readOneSystem(Path file, List<String> overrides) throws RecipeException {
    LoadedRecipe loaded = RecipeReader.load(file, overrides);
    ExperimentRecipe.Arm arm = new ExperimentRecipe.Arm("", Optional.empty(), List.of(loaded));
    return new Experiment(
        file, new ExperimentRecipe(loaded.recipe().name(), List.of(arm)), Options.DEFAULT);
  }

  /** Returns this experiment with another parent folder than {@code runs} for its files. */
  public Experiment withRuns(Path folder) {
    return with(
        new Options(folder, options.threads, options.existing, options.stop, options.version));
  }

  /**
   * Returns this experiment with a number of threads. Scores do not depend on it.
   *
   * @param threads 0 for one a processor, and at most one a shard in training
   */
  public Experiment withThreads(int threads) {
    return with(
        new Options(options.runs, threads, options.existing, options.stop, options.version));
  }

  /** Returns this experiment with another way to treat an earlier run in its folder. */
  public Experiment withExistingRun(ExistingRun existing) {
    return with(
        new Options(options.runs, options.threads, existing, options.stop, options.version));
  }

  /** Returns this experiment with a signal that stops it. */
  public Experiment withStop(StopSignal stop) {
    return with(
        new Options(options.runs, options.threads, options.existing, stop, options.version));
  }

  /**
   * Returns this experiment with the version that its model files name.
   *
   * @param version such as {@code 0.1.0 (commit 1a2b3c4)}
   */
  public Experiment withVersion(String version) {
    return with(
        new Options(options.runs, options.threads, options.existing, options.stop, version));
  }

  private Experiment with(Options changed) {
    return new Experiment(file, recipe, changed);
  }

  /**
   * Trains all systems and evaluates them.
   *
   * @throws ExperimentException if an earlier run used another recipe or other data
   * @throws org.nmt4j.tokenization.corpus.DataException if a data file cannot be used
   * @throws org.nmt4j.training.ForeignFileException if a file of the user's would be replaced
   * @throws org.nmt4j.training.StoppedException if the signal stopped it; progress is saved
   * @throws org.nmt4j.training.TrainingException if training fails
   */
  public ExperimentResult run(ExperimentListener listener) throws RecipeException, IOException {
    RunContext context = context(listener);
    return recipe.isPlain() ? runOne(context) : runArms(context);
  }

  /**
   * Trains the only system of the recipe.
   *
   * @return the model file that did best on the development set
   * @throws IllegalStateException if the recipe has several systems
   * @throws ExperimentException if an earlier run used another recipe or other data
   * @throws org.nmt4j.training.StoppedException if the signal stopped it; progress is saved
   */
  public Path train(ExperimentListener listener) throws RecipeException, IOException {
    if (!recipe.isPlain()) {
      throw new IllegalStateException(file + " has several systems");
    }
    TrainingRun run = trainingRun(context(listener));
    try (FolderLock lock = run.lock(options.existing)) {
      run.train(options.existing);
    }
    return run.folder().best();
  }

  /**
   * Evaluates the outputs of an earlier run again; trains nothing. The recipe's evaluation and
   * search may have changed since then.
   *
   * @throws ExperimentException if there is no test set, or if the run used another recipe
   * @throws org.nmt4j.experiment.evaluation.MissingOutputException if the run left no output
   */
  public ExperimentResult evaluateAgain(ExperimentListener listener)
      throws RecipeException, IOException {
    String advice = "run it first: nmt4j run " + file;
    RunContext context = context(listener);
    if (!recipe.isPlain()) {
      return result(armRuns(context).evaluateAgain(advice));
    }
    ModelEvaluation evaluation =
        ModelEvaluation.read(onlyRecipe())
            .orElseThrow(
                () ->
                    new ExperimentException(file + ": no data.test, expected a test set to judge"));
    TrainingRun run = trainingRun(context);
    run.requireSameTraining("expected the recipe of the run");
    TestScores scores =
        evaluation.scoreAgain(run.folder(), evaluationThreads(), context::tell, advice);
    listener.evaluated(recipe.name(), scores);
    return result(onlyRecipe(), scores);
  }

  /**
   * Checks that the experiment replaces no file of the user's; {@link #run} checks this, too.
   *
   * @throws org.nmt4j.training.ForeignFileException if it would
   */
  public void requireOwnFolder() {
    RunContext context = context(ExperimentListener.SILENT);
    if (recipe.isPlain()) {
      trainingRun(context).requireOwn(options.existing);
    } else {
      armRuns(context).requireOwn();
    }
  }

  private RunContext context(ExperimentListener listener) {
    return new RunContext(listener, options.stop, options.version);
  }

  private Recipe onlyRecipe() {
    return recipe.arms().get(0).recipes().get(0).recipe();
  }

  private TrainingRun trainingRun(RunContext context) {
    LoadedRecipe loaded = recipe.arms().get(0).recipes().get(0);
    return new TrainingRun(loaded, folder(), options.threads, recipe.name(), context);
  }

  private ArmRuns armRuns(RunContext context) {
    return new ArmRuns(recipe, folder(), evaluationThreads(), options.existing, context);
  }

  private Path folder() {
    return options.runs.resolve(recipe.name());
  }

  private int evaluationThreads() {
    return options.threads == 0 ? Runtime.getRuntime().availableProcessors() : options.threads;
  }

  private ExperimentResult runOne(RunContext context) throws RecipeException, IOException {
    TrainingRun run = trainingRun(context);
    try (FolderLock lock = run.lock(options.existing)) {
      // A mistake in the test set must not cost the time of the training.
      Optional<ModelEvaluation> evaluation = ModelEvaluation.read(onlyRecipe());
      run.train(options.existing);
      if (evaluation.isEmpty()) {
        context.tell("best model: " + run.folder().best() + "; the recipe has no test set");
        return new ExperimentResult(
            onlyRecipe(),
            List.of(),
            Verdict.of(Map.of(), Map.of()),
            ExperimentReport.of(onlyRecipe(), List.of()));
      }
      TestScores scores = evaluation.get().score(run.folder(), evaluationThreads(), context::tell);
      context.listener().evaluated(recipe.name(), scores);
      ExperimentResult result = result(onlyRecipe(), scores);
      run.folder().requireLocked();
      result.report().write(run.folder().path());
      return result;
    }
  }

  private ExperimentResult runArms(RunContext context) throws IOException {
    ArmRuns run = armRuns(context);
    try (FolderLock lock = run.lock()) {
      ExperimentResult result = result(run.run());
      run.folder().requireLocked();
      if (options.existing == ExistingRun.DELETE) {
        run.folder().clear();
      }
      result.report().write(folder());
      return result;
    }
  }

  private static ExperimentResult result(Recipe recipe, TestScores scores) {
    Verdict verdict = Verdict.of(recipe.expect(), scores.values());
    ArmResult only = new ArmResult("", List.of(recipe.seed()), List.of(scores), recipe.expect());
    return new ExperimentResult(
        recipe, scores.details(), verdict, ExperimentReport.of(recipe, List.of(only)));
  }

  private ExperimentResult result(List<ArmResult> results) {
    ExperimentReport report = ExperimentReport.of(onlyRecipe(), results);
    return new ExperimentResult(onlyRecipe(), report.lines(), report.verdict(), report);
  }
}
