package org.nmt4j.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Joins the tokens of each line into text. */
@Command(
    name = "detokenize",
    description = {
      "Join the words of lines that tokenize has cut.",
      "Lines of words on standard input become lines of text."
    },
    footer = {"", "Example: nmt4j detokenize < text.tok > text.de"})
public final class DetokenizeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private TextOptions text;

  @Option(
      names = {"--bpe"},
      description = "Join the pieces of words (@@) first.")
  private boolean bpe;

  /** Creates the command on the streams of a console. */
  public DetokenizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws RecipeException {
    TextPipeline pipeline = text.pipeline();
    console.filter(
        line -> {
          List<String> tokens =
              Arrays.stream(line.split(" ")).filter(token -> !token.isEmpty()).toList();
          return pipeline.decode(bpe ? ContinuationMark.join(tokens) : tokens);
        });
    return ExitCode.DONE;
  }
}
