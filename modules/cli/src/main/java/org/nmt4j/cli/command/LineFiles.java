package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.cli.console.PathGuard;
import org.nmt4j.cli.lines.LinePass;
import org.nmt4j.cli.lines.LineWork;
import org.nmt4j.model.file.FileTarget;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The inputs and the output of every command that turns N lines into N lines. */
final class LineFiles {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @InputPath
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files to read; default: standard input.")
  private List<Path> inputs = List.of();

  @OutputPath(folder = true)
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = {
        "A file, or for several inputs a folder, made where missing. Default: standard output."
      })
  private Path output;

  private Map<Path, Path> outputs = Map.of();

  List<Path> inputs() {
    return inputs;
  }

  /**
   * Chooses the output file of each input.
   *
   * @return a guard with all inputs and outputs; the command adds its other files, and checks the
   *     guard before any work
   */
  PathGuard guard() throws IOException {
    try {
      plan();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    PathGuard guard = PathGuard.of(spec);
    outputs().forEach(to -> guard.writes("--output", to));
    return guard;
  }

  private void plan() throws IOException {
    if (output != null && FileTarget.of(output).isStandardOutput()) {
      output = null;
    }
    if (output == null && inputs.size() > 1) {
      throw new IllegalArgumentException("several inputs need a folder as --output");
    } else if (output != null && inputs.isEmpty() && Files.isDirectory(output)) {
      throw new IllegalArgumentException(
          "--output " + output + " is a folder, expected a file for standard input");
    } else if (output != null) {
      outputs = OutputFiles.plan(inputs, output);
    }
  }

  /** Returns the output files; empty for standard output. */
  List<Path> outputs() {
    return output == null || !inputs.isEmpty() ? List.copyOf(outputs.values()) : List.of(output);
  }

  /** Returns the output file of an input; empty for standard output. */
  Optional<Path> output(Path input) {
    return Optional.ofNullable(outputs.get(input));
  }

  /** Returns the files of an option for all inputs; see {@link #ofInput}. */
  List<Path> ofInputs(Path named) {
    return inputs.size() > 1
        ? inputs.stream().flatMap(input -> ofInput(named, Optional.of(input)).stream()).toList()
        : ofInput(named, Optional.empty()).stream().toList();
  }

  /**
   * Returns the file of an option for one input. If there are several inputs, the option names a
   * folder, and the file in it has the input's name.
   *
   * @param named the value of the option; null if it is not given
   */
  Optional<Path> ofInput(Path named, Optional<Path> input) {
    return Optional.ofNullable(named)
        .map(each -> inputs.size() > 1 ? each.resolve(input.orElseThrow().getFileName()) : each);
  }

  /**
   * Works on all inputs, or on standard input if none is named.
   *
   * @param window the number of lines that are read before work on them begins
   * @param work returns the work on an input; gets an empty argument for standard input
   */
  void pass(Console console, long window, Function<Optional<Path>, LineWork> work)
      throws IOException {
    if (inputs.isEmpty()) {
      LinePass pass = new LinePass(console, shown(console, window), true);
      Iterator<String> lines = console.in().replacing(console::tell);
      run(pass, lines, OptionalLong.empty(), output, work.apply(Optional.empty()));
    }
    Map<Path, LineWork> works = new LinkedHashMap<>();
    for (Path input : inputs) {
      works.put(input, work.apply(Optional.of(input)));
      LinePass.check(outputs.get(input), works.get(input));
    }
    for (Path input : inputs) {
      try (LineReader lines = Lines.open(input).replacing(console::tell)) {
        LinePass pass = new LinePass(console, shown(console, window), false);
        OptionalLong total = console.isWatched() ? LineProgress.count(input) : OptionalLong.empty();
        run(pass, lines, total, outputs.get(input), works.get(input));
      }
    }
  }

  /**
   * Returns the number of lines that are read before work on them begins: a quarter of the window
   * if a person watches the progress.
   */
  private long shown(Console console, long window) {
    return output != null && console.isWatched() ? Math.max(1, window / 4) : window;
  }

  /** Runs a pass. Shows the progress on a terminal if the output goes into a file. */
  private void run(
      LinePass pass, Iterator<String> lines, OptionalLong total, Path to, LineWork work)
      throws IOException {
    if (output == null) {
      pass.run(lines, to, work);
      return;
    }
    try (LineProgress shown = new LineProgress(lines, total, pass.console(), System::nanoTime)) {
      pass.run(shown, to, work);
    }
  }

  /** Works on lines that come from no file. */
  void pass(Iterator<String> lines, Console console, long window, LineWork work)
      throws IOException {
    new LinePass(console, window, false).run(lines, output, work);
  }
}
