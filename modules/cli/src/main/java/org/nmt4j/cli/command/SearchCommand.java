package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.experiment.SearchResult;
import org.nmt4j.experiment.SettingsSearch;
import org.nmt4j.experiment.search.SearchMethod;
import org.nmt4j.experiment.search.SearchPlan;
import org.nmt4j.recipe.read.RecipeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches over settings of a recipe. */
@Command(
    name = "search",
    description = {
      "Search over settings of a recipe: train trials, judge them on the development",
      "set, and let only good ones train long. The test set is never read.",
      "All files go into runs/NAME-search: trials.tsv, search.md, search.svg, best.yaml "
          + "and a folder for each trial. The same command goes on after any interruption."
    },
    footer = {"", "Example: nmt4j search my.yaml --budget 2h --over model.dropout=0.1,0.2,0.3"})
public final class SearchCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(paramLabel = "RECIPE", description = "The recipe.")
  private Path recipe;

  @Option(
      names = {"--over"},
      paramLabel = "KEY=VALUES",
      required = true,
      description =
          "Search over a key: KEY=a,b,c or KEY=lowest..highest, or KEY=log:lowest..highest for"
              + " numbers whose logarithms are drawn uniformly. Repeat it for further keys.")
  private List<String> over;

  @Option(
      names = {"--budget"},
      paramLabel = "TIME",
      converter = TimeLimit.class,
      description = "End after this time of training, such as 2h, 90m or 1h30m.")
  private Duration budget;

  @Option(
      names = {"--trials"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "End after this many trials. One of --budget and --trials is required.")
  private int trials;

  @Option(
      names = {"--method"},
      paramLabel = "METHOD",
      defaultValue = "asha",
      description =
          "asha: only the best of each rung train longer; random: each trial trains to its end"
              + " (default: asha).")
  private SearchMethod method;

  @Option(
      names = {"--rungs"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "The lengths of training after which trials are compared (default: 3).")
  private int rungs;

  @Option(
      names = {"--reduction"},
      paramLabel = "N",
      description =
          "Of N trials of a rung, one goes on to the next, which is N times as long (default: 3).")
  private Integer reduction;

  @Option(
      names = {"--seed"},
      paramLabel = "N",
      defaultValue = "1",
      description = "The seed of the drawn values (default: 1).")
  private long seed;

  @Mixin private RecipeOptions recipeOptions;

  @Mixin private RunsFolderOption runs;

  @Mixin private TrainingThreadsOption threads;

  @Option(
      names = {"--fresh"},
      description = "Begin anew: delete what an earlier search left.")
  private boolean isFresh;

  /** Creates the command on the streams of a console. */
  public SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException, IOException {
    SettingsSearch search =
        SettingsSearch.read(recipe, recipeOptions.overrides(), over, plan())
            .withRuns(runs.folder())
            .withThreads(threads.threads())
            .withStop(console.interruption())
            .withVersion(Build.version());
    SearchResult result = (isFresh ? search.afresh() : search).run(console::tell);
    result.lines().forEach(console.out()::write);
    if (result.best().isEmpty()) {
      throw new CommandFailure("no trial of the search has a score");
    }
    return ExitCode.DONE;
  }

  private SearchPlan plan() {
    if (budget == null && trials == 0) {
      throw wrong("one of '--budget' and '--trials' is required");
    }
    if (reduction != null && reduction < 2) {
      throw wrong(
          "invalid value for option '--reduction': found '"
              + reduction
              + "', expected a whole number above 1");
    }
    if (method == SearchMethod.RANDOM && (rungs > 0 || reduction != null)) {
      throw wrong("'--rungs' and '--reduction' go only with --method asha");
    }
    return new SearchPlan(
        method,
        rungs,
        reduction == null ? SearchPlan.REDUCTION : reduction,
        seed,
        trials,
        Optional.ofNullable(budget));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
