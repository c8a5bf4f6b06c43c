package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Counts the pieces of segmented text; {@link BpeApplyCommand} reads the counts. */
@Command(
    name = "count",
    description = {
      "Count the pieces of text that codes were applied to.",
      "Prints each with its count, the most frequent first, as bpe apply reads them."
    },
    footer = {"", "Example: nmt4j bpe count text.bpe > pieces"})
public final class BpeCountCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "FILE", description = "Text, counted together; default: standard input.")
  private List<Path> files = List.of();

  /** Creates the command on the streams of a console. */
  public BpeCountCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CountedText.read(files, console).toLines().forEach(console.out()::write);
    return ExitCode.DONE;
  }
}
