package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Build;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.experiment.Provenance;
import org.nmt4j.translation.QuantizedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a translation model with its weights in eight bits. */
@Command(
    name = "quantize",
    description = {
      "Store the matrices of a translation model in eight bits: about a quarter of the size.",
      "The new model translates with --precision int8 unless you choose another. No training goes"
          + " on with it, so keep the old model."
    },
    footer = {"", "Example: nmt4j quantize runs/quickstart/best.nmt4j -o small.nmt4j"})
public final class QuantizeCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  private final Console console;

  @InputPath
  @Parameters(paramLabel = "MODEL", description = "A model, such as runs/NAME/best.nmt4j.")
  private Path model;

  @OutputPath
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The small model.")
  private Path output;

  /** Creates the command on the streams of a console. */
  public QuantizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    QuantizedModel.write(model, Provenance.ofQuantized(model, Build.version()), output);
    console.tell(
        Files.isRegularFile(output)
            ? String.format(
                Locale.ROOT,
                "%s, %.2f MB, in eight bits: %s, %.2f MB",
                model,
                Files.size(model) / MEGABYTE,
                output,
                Files.size(output) / MEGABYTE)
            : String.format(Locale.ROOT, "%s in eight bits: %s", model, output));
    return ExitCode.DONE;
  }
}
