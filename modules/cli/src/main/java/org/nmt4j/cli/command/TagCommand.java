package org.nmt4j.cli.command;

import org.nmt4j.cli.console.Console;
import org.nmt4j.recipe.TaskType;
import picocli.CommandLine.Command;

/** Prints a tag for each token of each line. */
@Command(
    name = "tag",
    description = {
      "Print a tag for each token of each line, with spaces between them.",
      "N lines become N lines, in their order. Tokens have white space between them, and "
          + "stand on standard input or in files, which may be .gz."
    },
    footer = {"", "Example: nmt4j tag -m runs/entities/two-directions-1/best.nmt4j < text > tags"})
public final class TagCommand extends LabellingCommand {
  /** Creates the command on the streams of a console. */
  public TagCommand(Console console) {
    super(console, TaskType.TAGGING);
  }
}
