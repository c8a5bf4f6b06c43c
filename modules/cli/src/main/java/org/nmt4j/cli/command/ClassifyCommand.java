package org.nmt4j.cli.command;

import org.nmt4j.cli.console.Console;
import org.nmt4j.recipe.TaskType;
import picocli.CommandLine.Command;

/** Prints a label or a number for each line. */
@Command(
    name = "classify",
    description = {
      "Print a label for each line; for a regression model, a number.",
      "N lines become N lines, in their order; an empty one stays empty. Lines stand on "
          + "standard input or in files, which may be .gz."
    },
    footer = {"", "Example: nmt4j classify -m runs/intents/lstm-1/best.nmt4j < text"})
public final class ClassifyCommand extends LabellingCommand {
  /** Creates the command on the streams of a console. */
  public ClassifyCommand(Console console) {
    super(console, TaskType.CLASSIFICATION, TaskType.REGRESSION);
  }
}
