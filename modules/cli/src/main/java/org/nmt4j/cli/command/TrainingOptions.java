package org.nmt4j.cli.command;

import java.nio.file.Path;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.Console;
import org.nmt4j.experiment.ExistingRun;
import org.nmt4j.experiment.Experiment;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that trains. */
final class TrainingOptions {

  @Mixin private RunsFolderOption runs;

  @Mixin private TrainingThreadsOption threads;

  @ArgGroup private EarlierRun earlierRun = new EarlierRun();

  /** The options for an earlier run; they exclude each other. */
  static final class EarlierRun {
    @Option(
        names = {"--fresh"},
        description =
            "Begin anew: delete what an earlier run left. Refused if anything else is in its"
                + " folder.")
    private boolean fresh;

    @Option(
        names = {"--accept-changes"},
        description = "Go on from an earlier run though the recipe or its data have changed.")
    private boolean acceptsChanges;
  }

  Path runs() {
    return runs.folder();
  }

  /** Returns the number of threads; 0 if the option is not given. */
  int threads() {
    return threads.threads();
  }

  int threadsOrProcessors() {
    return threads() == 0 ? Runtime.getRuntime().availableProcessors() : threads();
  }

  /** Returns an experiment with these options; an interruption of the console stops it. */
  Experiment apply(Experiment experiment, Console console) {
    return experiment
        .withRuns(runs())
        .withThreads(threads())
        .withExistingRun(earlier())
        .withStop(console.interruption())
        .withVersion(Build.version());
  }

  ExistingRun earlier() {
    if (earlierRun.fresh) {
      return ExistingRun.DELETE;
    }
    return earlierRun.acceptsChanges ? ExistingRun.ACCEPT_CHANGES : ExistingRun.CONTINUE;
  }
}
