package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.InputPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs recipes on a cluster. */
@Command(
    name = "run",
    description = {
      "Run recipes on a cluster: each training, an arm with a seed, is a task of its own.",
      "Files, scores and verdicts are those of nmt4j run. The whole cluster must reach the recipes,"
          + " their data and the folder of the runs by the same paths. Trainings go on where a lost"
          + " executor, or an earlier job, stopped."
    },
    footer = {
      "",
      "Example: nmt4j spark run --master spark://HOST:7077 \\",
      "  --runs /shared/runs /shared/recipes/lstm-ablation.yaml"
    })
public final class SparkRunCommand implements Callable<Integer> {
  private static final String JOB = "org.nmt4j.spark.experiment.RunJob";

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "RECIPE", arity = "1..*", description = "The recipes.")
  private List<Path> recipes;

  @Mixin private RecipeOptions changes;

  @Option(
      names = {"--runs"},
      paramLabel = "FOLDER",
      description = "Where the folders of the recipes' names are (default: runs).")
  private String runs;

  @Mixin private SubmitOptions submit;

  /** Creates the command on the streams of a console. */
  public SparkRunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> options = new ArrayList<>();
    recipes.forEach(recipe -> SubmitOptions.add(options, "--recipe", recipe));
    changes.overrides().forEach(change -> SubmitOptions.add(options, "--set", change));
    SubmitOptions.add(options, "--runs", runs);
    return submit.run(JOB, options, console);
  }
}
