package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.run.LinePass;
import org.nmt4j.cli.run.LineWork;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files of every command that makes a line of each line: N lines become N lines. */
final class LineFiles {
  /** The file behind it, on systems that show it so. */
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files to read; default: standard input.")
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "A file, or a folder for files of the inputs' names, made where missing; several "
            + "inputs need a folder. Default: standard output."
      })
  private Path output;

  private Map<Path, Path> outputs = Map.of();

  List<Path> inputs() {
    return inputs;
  }

  /**
   * Checks where each input goes, before any work.
   *
   * @param model which no output may replace
   */
  void check(Path model) throws IOException {
    try {
      if (output == null && inputs.size() > 1) {
        throw new IllegalArgumentException("several inputs need a folder as --output");
      } else if (output == null) {
        return;
      } else if (inputs.isEmpty() && Files.isDirectory(output)) {
        throw new IllegalArgumentException(
            "--output " + output + " is a folder, expected a file for standard input");
      }
      OutputFiles.requireNoInput(List.of(model, STANDARD_INPUT), output);
      outputs = OutputFiles.plan(inputs, output);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /**
   * Checks where something is written beside the outputs: of several inputs it is a folder.
   *
   * @param option that names it
   */
  void check(Path model, String option, Path file) throws IOException {
    if (file == null || inputs.size() > 1) {
      return;
    }
    List<Path> read = new ArrayList<>(inputs);
    read.add(model);
    try {
      OutputFiles.requireNoInput(read, file);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    if (output != null && file.toAbsolutePath().equals(output.toAbsolutePath())) {
      throw new ParameterException(spec.commandLine(), option + " and --output are both " + output);
    }
  }

  /**
   * Passes all inputs on, or standard input where there is none.
   *
   * @param window how many lines are read before they are worked on
   * @param work what to do with the lines of an input, which is empty for standard input
   */
  void pass(Console console, long window, Function<Optional<Path>, LineWork> work)
      throws IOException {
    if (inputs.isEmpty()) {
      LinePass pass = new LinePass(console, window, console::isInputIdle);
      pass.run(console.in().replacing(console::tell), output, work.apply(Optional.empty()));
    }
    for (Path input : inputs) {
      try (LineReader lines = Lines.open(input).replacing(console::tell)) {
        LineWork each = work.apply(Optional.of(input));
        new LinePass(console, window, () -> false).run(lines, outputs.get(input), each);
      }
    }
  }

  /** Passes lines on that are read from no file. */
  void pass(Iterator<String> lines, Console console, long window, LineWork work)
      throws IOException {
    new LinePass(console, window, () -> false).run(lines, output, work);
  }
}
