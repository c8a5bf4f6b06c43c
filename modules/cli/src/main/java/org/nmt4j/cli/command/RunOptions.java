package org.nmt4j.cli.command;

import java.nio.file.Path;
import org.nmt4j.cli.run.Earlier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that trains. */
final class RunOptions {

  @Mixin private RunsOption runs;

  @Option(
      names = {"--threads"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Threads (default: one a processor, in training at most one a shard).")
  private int threads;

  @ArgGroup private EarlierRun earlierRun = new EarlierRun();

  /** One of these. */
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

  /** 0 when not given. */
  int threads() {
    return threads;
  }

  int threadsOrProcessors() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  Earlier earlier() {
    if (earlierRun.fresh) {
      return Earlier.DELETE;
    }
    return earlierRun.acceptsChanges ? Earlier.ACCEPT_CHANGES : Earlier.CONTINUE;
  }
}
