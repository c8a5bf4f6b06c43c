package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.cli.lines.LineOutput;
import org.nmt4j.tokenization.cleaning.CleaningReport;
import org.nmt4j.tokenization.cleaning.CorpusCleaning;
import org.nmt4j.tokenization.cleaning.TextHashes;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Leaves pairs out of a parallel corpus. */
@Command(
    name = "clean",
    customSynopsis = "nmt4j clean SOURCE TARGET [OPTIONS]",
    description = {
      "Leave out pairs that spoil a corpus, by the rules of nmt4j check.",
      "Prints how many pairs each rule leaves out. Without outputs, clean only counts. A file is"
          + " compressed if its name ends in .gz."
    },
    footer = {
      "",
      "Example: nmt4j clean train.de train.en --held-out test.de \\",
      "  --source-output clean.de --target-output clean.en"
    })
public final class CleanCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @InputPath
  @Parameters(index = "0", paramLabel = "SOURCE", description = "The sources, one a line.")
  private Path source;

  @InputPath
  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "Their translations, as many lines.")
  private Path target;

  @OutputPath
  @Option(
      names = {"--source-output"},
      paramLabel = "FILE",
      description = "The sources of the pairs that stay.")
  private Path sourceOutput;

  @OutputPath
  @Option(
      names = {"--target-output"},
      paramLabel = "FILE",
      description = "The targets of the pairs that stay.")
  private Path targetOutput;

  @OutputPath
  @Option(
      names = {"--left-out"},
      paramLabel = "FILE",
      description = "The number of each line that is left out, a tab, and the rule.")
  private Path leftOut;

  @OutputPath
  @Option(
      names = {"--statistics"},
      paramLabel = "FILE",
      description = "A table of lines, tokens, characters and lengths, before and after.")
  private Path statistics;

  @InputPath
  @Option(
      names = {"--held-out"},
      paramLabel = "FILE",
      description = "Leave out pairs whose source is a line of this file; repeatable.")
  private List<Path> heldOut = List.of();

  @Mixin private CleaningOptions rules;

  /** Creates the command on the streams of a console. */
  public CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if ((sourceOutput == null) != (targetOutput == null)) {
      throw new ParameterException(
          spec.commandLine(), "--source-output and --target-output go together");
    }
    TextHashes unknown = new TextHashes();
    for (Path file : heldOut) {
      try (LineReader lines = Lines.open(file)) {
        CorpusCleaning.holdOut(lines, unknown);
      }
    }
    CorpusCleaning cleaning = new CorpusCleaning(source, target, rules.settings(), unknown);
    CleaningReport report;
    try (LineOutput sources = output(sourceOutput);
        LineOutput targets = output(targetOutput);
        LineOutput others = output(leftOut);
        LineOutput table = output(statistics)) {
      report =
          cleaning.run(
              (line, pair, fault) -> {
                if (fault.isPresent()) {
                  others.write(List.of(CleaningReport.leftOut(line, fault.get())));
                } else {
                  sources.write(List.of(pair.source()));
                  targets.write(List.of(pair.target()));
                }
              });
      table.write(report.table(cleaning.statistics()));
      for (LineOutput each : List.of(sources, targets, others, table)) {
        each.finish();
      }
    }
    report.summary().forEach(console::tell);
    return ExitCode.DONE;
  }

  private static LineOutput output(Path file) throws IOException {
    return file == null ? LineOutput.nowhere() : LineOutput.of(file);
  }
}
