package org.nmt4j.cli.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.nmt4j.cli.console.Console;
import org.nmt4j.model.file.FileTarget;

/**
 * Reads the lines of an input, one window at a time, passes them to a {@link LineWork}, and writes
 * the results to standard output or into files.
 *
 * @param console the streams for messages, and for results that go into no file
 * @param window the number of lines that are read before work on them begins
 * @param readsConsole true if the lines come from standard input. If their results go to standard
 *     output, work begins as soon as no further input is waiting.
 */
public record LinePass(Console console, long window, boolean readsConsole) {

  /**
   * Works on all lines.
   *
   * @param to the output file; null for standard output
   */
  public void run(Iterator<String> lines, Path to, LineWork work) throws IOException {
    try (ResultSink results = open(lines, to, work)) {
      boolean answersAtOnce = readsConsole && to == null;
      long first = results.lines() + 1;
      do {
        List<String> some = nextWindow(lines, answersAtOnce);
        // An input without lines has one empty window.
        if (!some.isEmpty() || first == 1) {
          results.add(some, work.apply(some, first));
          first += some.size();
        }
      } while (lines.hasNext());
      results.finish();
    }
  }

  private List<String> nextWindow(Iterator<String> lines, boolean answersAtOnce) {
    List<String> some = new ArrayList<>();
    boolean isFull = false;
    while (!isFull && lines.hasNext()) {
      some.add(lines.next());
      isFull = some.size() == window || answersAtOnce && console.in().mayWait();
    }
    return some;
  }

  /** Opens the output, and continues the files of an earlier process. */
  private ResultSink open(Iterator<String> lines, Path to, LineWork work) throws IOException {
    if (!grows(to, work)) {
      return StreamedResults.open(console, to, work.statusFile());
    }
    GrowingFiles files = GrowingFiles.open(targets(to, work), work.facts(), lines);
    if (files.lines() > 0) {
      console.tell(String.format(Locale.ROOT, "%s: going on after line %d", to, files.lines()));
      console.tell(
          String.format(Locale.ROOT, "%s: all counts begin at line %d", to, files.lines() + 1));
    }
    return files;
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
}
