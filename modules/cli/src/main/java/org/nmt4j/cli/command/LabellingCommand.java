package org.nmt4j.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.lines.LineWork;
import org.nmt4j.labelling.Labeller;
import org.nmt4j.labelling.LabellingModel;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.TaskType;
import picocli.CommandLine.Mixin;

/** The common part of the commands that label lines. */
abstract class LabellingCommand implements Callable<Integer> {
  private final Console console;
  private final TaskType[] tasks;

  @Mixin private LineFiles files;
  @Mixin private ModelOptions model;

  /**
   * Creates a command.
   *
   * @param tasks the tasks whose models the command accepts
   */
  LabellingCommand(Console console, TaskType... tasks) {
    this.console = console;
    this.tasks = tasks;
  }

  @Override
  public final Integer call() throws IOException {
    files.guard().check();
    LabellingModel loaded = LabellingModel.load(model.file(), tasks);
    int batchSize = model.batchSize(BatchOptions.BATCH);
    try (Workers workers = model.workers()) {
      Labeller labeller = new Labeller(loaded, batchSize, workers);
      files.pass(
          console,
          BatchOptions.WINDOW * batchSize,
          input -> {
            String name = input.map(Object::toString).orElse("standard input");
            return (lines, first) -> new LineWork.Result(labeller.label(lines, name, first));
          });
    }
    return ExitCode.DONE;
  }
}
