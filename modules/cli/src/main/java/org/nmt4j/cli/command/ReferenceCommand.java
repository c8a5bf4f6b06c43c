package org.nmt4j.cli.command;

import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.recipe.schema.RecipeReference;
import picocli.CommandLine.Command;

/** Prints the reference of all keys of a recipe. */
@Command(
    name = "reference",
    description = {
      "Print every key of a recipe with its values, default and meaning.",
      "The reference is Markdown; recipes/reference.md is what it prints."
    })
public final class ReferenceCommand implements Callable<Integer> {

  private final Console console;

  /** Creates the command on the streams of a console. */
  public ReferenceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RecipeReference.markdown().lines().forEach(console.out()::write);
    return ExitCode.DONE;
  }
}
