package org.nmt4j.cli.command;

import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.tokenization.TextPipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cuts the lines of standard input into words. */
@Command(
    name = "tokenize",
    description = {
      "Cut lines into words, as training and translation do.",
      "Lines of standard input become words with spaces between them; a mark on a word "
          + "tells detokenize that there was no space."
    },
    footer = {"", "Example: nmt4j tokenize < text.de > text.tok"})
public final class TokenizeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private TextOptions text;

  /** Creates the command on the streams of a console. */
  public TokenizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException {
    TextPipeline pipeline = text.pipeline();
    console.filter(line -> String.join(" ", pipeline.words(line)));
    return ExitCode.DONE;
  }
}
