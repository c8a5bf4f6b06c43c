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
import org.nmt4j.training.replica.Replicas;

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
   * Reads a recipe without running it.
   *
   * @throws RecipeException if the recipe has errors; the message lists them with their positions
   */
  public static Experiment read(Path file) throws RecipeException {
    return read(file, List.of());
  }

  /**
   * Reads a recipe and changes some of its keys.
   *
   * @param overrides the new values, such as {@code training.epochs=3}
   * @throws RecipeException if the recipe or an override has errors; the message lists them
   */
  public static Experiment read(Path file, List<String> overrides) throws RecipeException {
    return new Experiment(file, RecipeReader.experiment(file, overrides), Options.DEFAULT);
  }

  /**
   * Reads a recipe that has one system.
   *
   * @param overrides the new values, such as {@code training.epochs=3}
   * @throws RecipeException if the recipe or an override has errors, or if the recipe has several
   *     systems
   */
  public static Experiment readOneSystem(Path file, List<String> overrides) throws RecipeException {
    LoadedRecipe loaded = RecipeReader.load(file, overrides);
    ExperimentRecipe.Arm arm = new ExperimentRecipe.Arm("", List.of(loaded));
    return new Experiment(
        file, new ExperimentRecipe(loaded.recipe().name(), List.of(arm)), Options.DEFAULT);
  }

  /** Returns this experiment with another parent folder for its files, by default {@code runs}. */
  public Experiment withRuns(Path folder) {
    return with(
        new Options(folder, options.threads, options.existing, options.stop, options.version));
  }

  /**
   * Returns this experiment with a number of threads. Scores do not depend on it.
   *
   * @param threads the number of threads; 0 for one per processor, but in training at most one per
   *     shard
   */
  public Experiment withThreads(int threads) {
    return with(
        new Options(options.runs, threads, options.existing, options.stop, options.version));
  }

  /** Returns this experiment with another treatment of an earlier run in its folder. */
  public Experiment withExistingRun(ExistingRun existing) {
    return with(
        new Options(options.runs, options.threads, existing, options.stop, options.version));
  }

  /** Returns this experiment with a signal that can stop it. */
  public Experiment withStop(StopSignal stop) {
    return with(
        new Options(options.runs, options.threads, options.existing, stop, options.version));
  }

  /**
   * Returns this experiment with the version that its model files record.
   *
   * @param version the version of nmt4j, such as {@code 0.1.0 (commit 1a2b3c4)}
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
   * @throws org.nmt4j.tokenization.corpus.DataException if a data file is missing or faulty
   * @throws org.nmt4j.training.ForeignFileException if the run would replace a file of the user
   * @throws org.nmt4j.training.StoppedException if the signal stopped it; progress is saved
   * @throws org.nmt4j.training.TrainingException if training fails
   */
  public ExperimentResult run(ExperimentListener listener) throws RecipeException, IOException {
    RunContext context = context(listener);
    return recipe.isPlain() ? runOne(context) : runArms(context);
  }

  /** Runs systems of an experiment by {@link #runSystem}, in this process or in others. */
  @FunctionalInterface
  public interface SystemRunner {
    /**
     * Runs systems that do not depend on each other. Returns when all have run.
     *
     * @param systems the names of the systems
     */
    void run(List<String> systems) throws IOException;
  }

  /**
   * Runs this experiment by means of others, and judges what they leave in the common folder. The
   * result is that of {@link #run}.
   *
   * @param runner runs the trainings, then the ensembles
   * @throws ExperimentException if a system has another recipe or other data
   * @throws org.nmt4j.experiment.evaluation.MissingOutputException if a system has left no output
   */
  public ExperimentResult runBy(SystemRunner runner, ExperimentListener listener)
      throws RecipeException, IOException {
    if (recipe.isPlain()) {
      runner.run(List.of(recipe.name()));
      return ModelEvaluation.read(onlyRecipe()).isPresent()
          ? evaluateAgain(listener)
          : withoutTest();
    }
    ArmRuns run = armRuns(context(listener));
    try (FolderLock lock = run.lock()) {
      for (List<String> systems : List.of(run.trainings(), run.ensembles())) {
        if (!systems.isEmpty()) {
          runner.run(systems);
        }
      }
      ExperimentResult result = evaluateAgain(listener);
      run.folder().requireLocked();
      result.report().write(folder());
      return result;
    }
  }

  /**
   * Trains and evaluates one system, and those that train as it does. Processes may run different
   * systems of an experiment at a time.
   *
   * @param name a name that {@link #runBy} gives to its runner
   * @throws org.nmt4j.training.StoppedException if the signal stopped it; progress is saved
   */
  public void runSystem(String name, ExperimentListener listener)
      throws RecipeException, IOException {
    if (recipe.isPlain()) {
      run(listener);
    } else {
      armRuns(context(listener)).run(name);
    }
  }

  /**
   * Trains the only system of the recipe.
   *
   * @return the model file with the best score on the development set
   * @throws IllegalStateException if the recipe has several systems
   * @throws ExperimentException if an earlier run used another recipe or other data
   * @throws org.nmt4j.training.StoppedException if the signal stopped it; progress is saved
   */
  public Path train(ExperimentListener listener) throws RecipeException, IOException {
    return train(Replicas.ALONE, listener);
  }

  /**
   * Trains the only system of the recipe in several processes. Each of them calls this method on an
   * experiment with the same recipe, the same data and the same options. The model has the bits of
   * a training by one process. The first process alone uses the folder of the run and reports to
   * its listener.
   *
   * @param replicas the processes, at most one for each of {@code training.shards}
   * @return the model file with the best score on the development set
   * @throws IllegalStateException if the recipe has several systems
   * @throws ExperimentException if an earlier run used another recipe or other data, or if the
   *     processes have different data
   * @throws org.nmt4j.training.replica.ReplicaLostException if the connection to another process
   *     ends; when all processes start again, training continues from the last checkpoint
   * @throws org.nmt4j.training.StoppedException if the signal stopped it; progress is saved
   */
  public Path train(Replicas replicas, ExperimentListener listener)
      throws RecipeException, IOException {
    if (!recipe.isPlain()) {
      throw new IllegalStateException(file + " has several systems");
    }
    if (replicas.isFirst()) {
      TrainingRun run = trainingRun(context(listener)).with(replicas);
      try (FolderLock lock = run.lock(options.existing)) {
        run.train(options.existing);
      }
      return run.folder().best();
    }
    TrainingRun run = trainingRun(context(ExperimentListener.SILENT));
    run.follow(replicas);
    return run.folder().best();
  }

  /**
   * Evaluates an earlier run again without training. The search and the evaluation of the recipe
   * may have changed since that run.
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
   * Checks that the experiment replaces no file of the user. {@link #run} performs the same check.
   *
   * @throws org.nmt4j.training.ForeignFileException if the experiment would replace such a file
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
      // Read the test set first, so that a faulty file fails before training and not after it.
      Optional<ModelEvaluation> evaluation = ModelEvaluation.read(onlyRecipe());
      run.train(options.existing);
      if (evaluation.isEmpty()) {
        context.tell("best model: " + run.folder().best() + "; the recipe has no test set");
        return withoutTest();
      }
      TestScores scores = evaluation.get().score(run.folder(), evaluationThreads(), context::tell);
      context.listener().evaluated(recipe.name(), scores);
      ExperimentResult result = result(onlyRecipe(), scores);
      run.folder().requireLocked();
      result.report().write(run.folder().path());
      return result;
    }
  }

  private ExperimentResult withoutTest() {
    return new ExperimentResult(
        onlyRecipe(),
        List.of(),
        Verdict.of(Map.of(), Map.of()),
        ExperimentReport.of(onlyRecipe(), List.of()));
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
