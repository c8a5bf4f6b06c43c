package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.tokenization.bpe.BpeLearner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Learns the merges of byte pair encoding. */
@Command(
    name = "learn",
    description = {
      "Learn codes from tokenized text.",
      "Prints the merges in their order, in subword-nmt's format."
    },
    footer = {"", "Example: nmt4j bpe learn --merges 8000 text.tok > codes"})
public final class BpeLearnCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Parameters(
      paramLabel = "FILE",
      description = "Tokenized text, learned from together; default: standard input.")
  private List<Path> files = List.of();

  @Mixin private MergeOptions learning;

  /** Creates the command on the streams of a console. */
  public BpeLearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BpeLearner.learn(CountedText.read(files, console), learning.merges(), learning.minFrequency())
        .toLines()
        .forEach(console.out()::write);
    return ExitCode.DONE;
  }
}
