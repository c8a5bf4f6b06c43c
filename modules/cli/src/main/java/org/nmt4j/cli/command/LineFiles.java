package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.cli.run.GrowingFiles;
import org.nmt4j.cli.run.LineWork;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.LineWriter;
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
   * Passes all inputs on, or standard input where there is none.
   *
   * @param window how many lines are read before they are worked on
   * @param work what to do with the lines of an input, which is empty for standard input
   */
  void pass(Console console, long window, Function<Optional<Path>, LineWork> work)
      throws IOException {
    if (inputs.isEmpty()) {
      LineReader lines = console.in().replacing(console::tell);
      pass(lines, console::isInputIdle, console, output, window, work.apply(Optional.empty()));
    }
    for (Path input : inputs) {
      try (LineReader lines = Lines.open(input).replacing(console::tell)) {
        LineWork each = work.apply(Optional.of(input));
        pass(lines, () -> false, console, outputs.get(input), window, each);
      }
    }
  }

  /** Passes lines on that are read from no file. */
  void pass(Iterator<String> lines, Console console, long window, LineWork work)
      throws IOException {
    pass(lines, () -> false, console, output, window, work);
  }

  private static void pass(
      Iterator<String> lines,
      BooleanSupplier idle,
      Console console,
      Path to,
      long window,
      LineWork work)
      throws IOException {
    if (to != null
        && !work.identity().isEmpty()
        && (Files.isRegularFile(to) || !Files.exists(to))) {
      grow(lines, console, to, window, work);
    } else if (to != null) {
      write(to, out -> passWithStatus(lines, () -> false, window, work, out::write, () -> {}));
    } else {
      passWithStatus(lines, idle, window, work, console.out()::write, console.out()::flush);
    }
  }

  /** Goes on with what an earlier process has begun. */
  private static void grow(
      Iterator<String> lines, Console console, Path to, long window, LineWork work)
      throws IOException {
    List<Path> targets = new ArrayList<>(List.of(to));
    work.statusFile().ifPresent(targets::add);
    try (GrowingFiles files = GrowingFiles.open(targets, work.identity(), lines)) {
      if (files.lines() > 0) {
        console.tell("%s: going on after line %d".formatted(to, files.lines()));
      }
      passWindows(
          lines,
          () -> false,
          window,
          files.lines() + 1,
          (some, number) -> {
            List<String> written = work.apply(some, number);
            files.add(some, List.of(written, work.status()).subList(0, targets.size()));
          });
      files.finish();
    }
  }

  private static void passWithStatus(
      Iterator<String> lines,
      BooleanSupplier idle,
      long window,
      LineWork work,
      Consumer<String> out,
      Runnable flush)
      throws IOException {
    if (work.statusFile().isEmpty()) {
      pass(lines, idle, window, work, out, status -> {}, flush);
    } else {
      write(
          work.statusFile().get(),
          status -> pass(lines, idle, window, work, out, status::write, flush));
    }
  }

  private static void pass(
      Iterator<String> lines,
      BooleanSupplier idle,
      long window,
      LineWork work,
      Consumer<String> out,
      Consumer<String> status,
      Runnable flush)
      throws IOException {
    passWindows(
        lines,
        idle,
        window,
        1,
        (some, number) -> {
          work.apply(some, number).forEach(out);
          work.status().forEach(status);
          flush.run();
        });
  }

  /** What is done with some lines. */
  private interface Window {
    void pass(List<String> lines, long first) throws IOException;
  }

  /**
   * A window at a time.
   *
   * @param idle whether no line is waiting, so that what was read is worked on at once
   * @param first number of the first line
   */
  private static void passWindows(
      Iterator<String> lines, BooleanSupplier idle, long window, long first, Window work)
      throws IOException {
    List<String> waiting = new ArrayList<>();
    long number = first;
    while (lines.hasNext()) {
      waiting.add(lines.next());
      if (waiting.size() == window || idle.getAsBoolean()) {
        work.pass(waiting, number);
        number += waiting.size();
        waiting.clear();
      }
    }
    if (!waiting.isEmpty() || number == 1) {
      work.pass(waiting, number);
    }
  }

  private interface Content {
    void writeTo(LineWriter out) throws IOException;
  }

  /** A file that is there whole or not at all, compressed if its name says so. */
  private static void write(Path file, Content content) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          GZIPOutputStream zip = Lines.isCompressed(file) ? new GZIPOutputStream(out) : null;
          LineWriter writer = new LineWriter(zip == null ? out : zip);
          content.writeTo(writer);
          writer.flush();
          if (zip != null) {
            zip.finish();
          }
        });
  }
}
