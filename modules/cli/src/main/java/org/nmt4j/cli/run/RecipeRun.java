package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.recipe.Experiment;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Metric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.RecipeException;
import org.nmt4j.recipe.RecipeReader;
import org.nmt4j.training.FolderLock;

/**
 * All stages of a recipe: one system, or each of its arms with each of its seeds.
 *
 * @param file the recipe
 * @param overrides what the command line sets
 * @param runs the folder that holds a folder for each recipe by name
 * @param threads 0 when not given
 * @param earlier what to do with what an earlier run left
 */
public record RecipeRun(
    Path file, List<String> overrides, Path runs, int threads, Earlier earlier, Console console) {

  /**
   * What came of it.
   *
   * @param scores lines for standard output
   * @param verdict what expectations came to
   * @param report the tables
   */
  public record Outcome(
      Recipe recipe, List<String> scores, Verdict verdict, ExperimentReport report) {
    /** Scores and verdict, for standard output. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>(scores);
      lines.addAll(verdict.lines());
      return lines;
    }
  }

  /** Trains and judges. */
  public Outcome run() throws RecipeException, IOException {
    Experiment experiment = RecipeReader.experiment(file, overrides);
    return experiment.isPlain()
        ? plain(experiment.arms().get(0).recipes().get(0))
        : all(experiment);
  }

  private int threadsOrProcessors() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /**
   * Judges what an earlier run wrote, whatever search it was made with; nothing is trained.
   *
   * @throws CommandFailure if there is no test set, no output for it, or another recipe's
   */
  public Outcome judgeAgain() throws RecipeException, IOException {
    String advice = "run it first: nmt4j run " + file;
    Experiment experiment = RecipeReader.experiment(file, overrides);
    if (!experiment.isPlain()) {
      return outcome(experiment, experimentRun(experiment).judgeAgain(advice));
    }
    LoadedRecipe loaded = experiment.arms().get(0).recipes().get(0);
    ModelTest test =
        ModelTest.read(loaded.recipe())
            .orElseThrow(
                () -> new CommandFailure(file + ": no data.test, expected a test set to judge"));
    TrainingRun run = TrainingRun.of(loaded, runs, threads, console);
    run.requireSameTraining("expected the recipe of the run");
    return outcome(
        loaded.recipe(), test.scoreAgain(run.folder(), threadsOrProcessors(), console, advice));
  }

  private Outcome plain(LoadedRecipe loaded) throws RecipeException, IOException {
    Recipe recipe = loaded.recipe();
    TrainingRun run = TrainingRun.of(loaded, runs, threads, console);
    try (FolderLock lock = run.lock(earlier)) {
      return plain(recipe, run);
    }
  }

  private Outcome plain(Recipe recipe, TrainingRun run) throws RecipeException, IOException {
    Optional<ModelTest> test = ModelTest.read(recipe);
    run.train(earlier);
    if (test.isEmpty()) {
      console.tell("best model: " + run.folder().best() + "; the recipe has no test set");
      return new Outcome(
          recipe, List.of(), Verdict.of(Map.of(), Map.of()), report(recipe, List.of()));
    }
    Outcome outcome =
        outcome(recipe, test.get().score(run.folder(), threadsOrProcessors(), console));
    run.folder().requireLocked();
    outcome.report().write(run.folder().path());
    return outcome;
  }

  private static Outcome outcome(Recipe recipe, TestScores scores) {
    Verdict verdict = Verdict.of(recipe.expect(), scores.values());
    ArmResult result = new ArmResult("", List.of(recipe.seed()), List.of(scores), recipe.expect());
    return new Outcome(recipe, scores.details(), verdict, report(recipe, List.of(result)));
  }

  private Path folder(Experiment experiment) {
    return runs.resolve(experiment.name());
  }

  private ExperimentRun experimentRun(Experiment experiment) {
    return new ExperimentRun(
        experiment, folder(experiment), threadsOrProcessors(), earlier, console);
  }

  private Outcome all(Experiment experiment) throws IOException {
    ExperimentRun run = experimentRun(experiment);
    try (FolderLock lock = run.lock()) {
      Outcome outcome = outcome(experiment, run.run());
      run.folder().requireLocked();
      if (earlier == Earlier.DELETE) {
        run.folder().clear();
      }
      outcome.report().write(folder(experiment));
      return outcome;
    }
  }

  /**
   * Checks that the run can write to its folder without loss; {@link #run} checks this, too.
   *
   * @throws CommandFailure if the run would write over or delete a file that is not its own
   */
  public void requireOwnFolder() throws RecipeException {
    Experiment experiment = RecipeReader.experiment(file, overrides);
    if (experiment.isPlain()) {
      LoadedRecipe loaded = experiment.arms().get(0).recipes().get(0);
      TrainingRun.of(loaded, runs, threads, console).requireOwn(earlier);
    } else {
      experimentRun(experiment).requireOwn();
    }
  }

  private static Outcome outcome(Experiment experiment, List<ArmResult> results) {
    Recipe recipe = experiment.arms().get(0).recipes().get(0).recipe();
    ExperimentReport report = report(recipe, results);
    List<String> lines = new ArrayList<>(report.table());
    lines.addAll(report.groupTables());
    lines.addAll(report.details());
    lines.add("");
    return new Outcome(recipe, lines, report.verdict(), report);
  }

  private static ExperimentReport report(Recipe recipe, List<ArmResult> results) {
    return new ExperimentReport(recipe.name(), metric -> axis(recipe, metric), results);
  }

  /**
   * What groups of a metric are: lags, tokens, the last part of the name of their file, or what is
   * sampled at.
   */
  private static String axis(Recipe recipe, String metric) {
    if (metric.equals(Metric.GRADIENT_SLOPE.toString())) {
      return "lag";
    }
    if (metric.equals(Metric.FORGET_GATE.toString())) {
      return "token";
    }
    if (metric.equals(Metric.ACCEPTED.toString())) {
      return "temperature";
    }
    return recipe
        .evaluation()
        .groups()
        .or(() -> recipe.evaluation().contrast().flatMap(files -> files.groups()))
        .map(file -> file.getFileName().toString())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .orElse("source words");
  }
}
