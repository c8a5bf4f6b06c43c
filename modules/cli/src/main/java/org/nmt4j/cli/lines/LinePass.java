package org.nmt4j.cli.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nmt4j.cli.frame.Console;
import org.nmt4j.model.file.FileTarget;

/**
 * Passes lines to their work, one window at a time, and writes the results to standard output or
 * into files.
 *
 * @param console receives results that go into no file
 * @param window the number of lines that are read before work on them begins
 * @param idle returns whether no line is waiting, so that work on the lines read so far begins at
 *     once; not used if a file is written
 */
public record LinePass(Console console, long window, BooleanSupplier idle) {

  /** The work on some lines. */
  private interface Window {
    void pass(List<String> lines, long first) throws IOException;
  }

  /**
   * Works on all lines.
   *
   * @param to a file; null for standard output
   */
  public void run(Iterator<String> lines, Path to, LineWork work) throws IOException {
    if (grows(to, work)) {
      grow(lines, targets(to, work), work);
    } else {
      stream(lines, to, work);
    }
  }

  /** Checks, before any work, that {@link #run} can continue the files of an earlier process. */
  public static void check(Path to, LineWork work) throws IOException {
    if (grows(to, work)) {
      GrowingFiles.check(targets(to, work), work.facts());
    }
  }

  /** Returns the unfinished files beside an output. */
  public static List<Path> beside(Path target) throws IOException {
    return GrowingFiles.beside(target);
  }

  private static boolean grows(Path to, LineWork work) throws IOException {
    if (to == null || work.facts().isEmpty()) {
      return false;
    }
    for (Path target : targets(to, work)) {
      if (!FileTarget.of(target).isReplaced()) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> targets(Path to, LineWork work) {
    List<Path> targets = new ArrayList<>(List.of(to));
    work.statusFile().ifPresent(targets::add);
    return targets;
  }

  /** Continues the files of an earlier process. */
  private void grow(Iterator<String> lines, List<Path> targets, LineWork work) throws IOException {
    try (GrowingFiles files = GrowingFiles.open(targets, work.facts(), lines)) {
      if (files.lines() > 0) {
        console.tell(
            String.format(
                Locale.ROOT, "%s: going on after line %d", targets.get(0), files.lines()));
      }
      if (!files.isComplete()) {
        windows(
            lines,
            () -> false,
            files.lines() + 1,
            (some, number) -> {
              List<String> written = work.apply(some, number);
              files.add(some, List.of(written, work.status()).subList(0, targets.size()));
            });
      }
      files.finish();
    }
  }

  private void stream(Iterator<String> lines, Path to, LineWork work) throws IOException {
    Optional<Path> statusFile = work.statusFile();
    try (LineOutput out = to == null ? LineOutput.of(console) : LineOutput.of(to);
        LineOutput status =
            statusFile.isEmpty() ? LineOutput.nowhere() : LineOutput.of(statusFile.get())) {
      windows(
          lines,
          to == null ? idle : () -> false,
          1,
          (some, number) -> {
            out.write(work.apply(some, number));
            status.write(work.status());
          });
      out.finish();
      status.finish();
    }
  }

  /** Passes lines on in windows. An input without lines has one empty window. */
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
}
