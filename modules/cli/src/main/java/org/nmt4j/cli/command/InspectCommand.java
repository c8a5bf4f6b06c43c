package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.inspect.ModelSummary;
import org.nmt4j.cli.inspect.StoredWords;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.recipe.yaml.Quoting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the contents of a model file. */
@Command(
    name = "inspect",
    description = {
      "Show what a model file or a checkpoint holds.",
      "Prints its origin, the matrices of its network, the sizes of its vocabularies and merges,"
          + " and facts about its training lines. An option prints one of its parts in full."
          + " Characters that would move a terminal are written as \\u{HEX}, and a backslash before"
          + " u{ as \\u{5c}."
    },
    footer = {"", "Example: nmt4j inspect runs/quickstart/best.nmt4j"})
public final class InspectCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(paramLabel = "MODEL", description = "The model, such as runs/NAME/best.nmt4j.")
  private Path model;

  @Option(
      names = {"--recipe"},
      description =
          "Print only the recipe it was trained with, every key filled in. Beside the original "
              + "recipe, whose folder its paths start from, it trains the same model.")
  private boolean recipe;

  @Option(
      names = {"--vocabulary"},
      paramLabel = "SIDE",
      description =
          "Print only the vocabulary of source or target, a token a line; the target of a model "
              + "that labels is its labels.")
  private Side vocabulary;

  /** Creates the command on the streams of a console. */
  public InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (recipe && vocabulary != null) {
      throw new ParameterException(
          spec.commandLine(), "--recipe and --vocabulary exclude each other");
    }
    if (recipe) {
      ModelTexts.read(model).expandedRecipe().lines().forEach(this::print);
    } else if (vocabulary != null) {
      StoredWords words = StoredWords.read(model);
      (vocabulary == Side.SOURCE ? words.source() : words.target())
          .orElseThrow(
              () -> new CommandFailure(model + ": found no vocabulary of the " + vocabulary))
          .forEach(this::print);
    } else {
      ModelSummary.of(model).forEach(console.out()::write);
    }
    return ExitCode.DONE;
  }

  private void print(String line) {
    console.out().write(Quoting.terminal(line));
  }
}
