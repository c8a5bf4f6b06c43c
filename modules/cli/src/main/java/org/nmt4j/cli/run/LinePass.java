package org.nmt4j.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.tokenization.corpus.LineWriter;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * Brings lines to their work a window at a time, and what comes of them to where it belongs.
 *
 * @param console receives what goes into no file
 * @param window how many lines are read before they are worked on
 * @param idle whether no line is waiting, so that what was read is worked on at once; not asked
 *     where a file is written
 */
public record LinePass(Console console, long window, BooleanSupplier idle) {

  /** What is done with some lines. */
  private interface Window {
    void pass(List<String> lines, long first) throws IOException;
  }

  private interface Content {
    void writeTo(LineWriter out) throws IOException;
  }

  /**
   * Works on all lines.
   *
   * @param to a file; null for standard output
   */
  public void run(Iterator<String> lines, Path to, LineWork work) throws IOException {
    if (to == null) {
      withStatus(lines, idle, work, console.out()::write, console.out()::flush);
    } else if (work.identity().isEmpty() || Files.exists(to) && !Files.isRegularFile(to)) {
      write(to, out -> withStatus(lines, () -> false, work, out::write, () -> {}));
    } else {
      grow(lines, to, work);
    }
  }

  /** Goes on with what an earlier process has begun. */
  private void grow(Iterator<String> lines, Path to, LineWork work) throws IOException {
    List<Path> targets = new ArrayList<>(List.of(to));
    work.statusFile().ifPresent(targets::add);
    try (GrowingFiles files = GrowingFiles.open(targets, work.identity(), lines)) {
      if (files.lines() > 0) {
        console.tell("%s: going on after line %d".formatted(to, files.lines()));
      }
      windows(
          lines,
          () -> false,
          files.lines() + 1,
          (some, number) -> {
            List<String> written = work.apply(some, number);
            files.add(some, List.of(written, work.status()).subList(0, targets.size()));
          });
      files.finish();
    }
  }

  private void withStatus(
      Iterator<String> lines,
      BooleanSupplier waits,
      LineWork work,
      Consumer<String> out,
      Runnable flush)
      throws IOException {
    if (work.statusFile().isEmpty()) {
      all(lines, waits, work, out, status -> {}, flush);
    } else {
      write(work.statusFile().get(), status -> all(lines, waits, work, out, status::write, flush));
    }
  }

  private void all(
      Iterator<String> lines,
      BooleanSupplier waits,
      LineWork work,
      Consumer<String> out,
      Consumer<String> status,
      Runnable flush)
      throws IOException {
    windows(
        lines,
        waits,
        1,
        (some, number) -> {
          work.apply(some, number).forEach(out);
          work.status().forEach(status);
          flush.run();
        });
  }

  /** An input without lines has one window, which is empty. */
  private void windows(Iterator<String> lines, BooleanSupplier waits, long first, Window work)
      throws IOException {
    List<String> waiting = new ArrayList<>();
    long number = first;
    while (lines.hasNext()) {
      waiting.add(lines.next());
      if (waiting.size() == window || waits.getAsBoolean()) {
        work.pass(waiting, number);
        number += waiting.size();
        waiting.clear();
      }
    }
    if (!waiting.isEmpty() || number == 1) {
      work.pass(waiting, number);
    }
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
