package org.nmt4j.cli.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.nmt4j.cli.console.Console;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * Iterates over lines and shows the number of finished lines on the terminal. The caller takes
 * several lines, works on them, and then asks for the next line. When it asks after a pause, all
 * lines that it has taken count as finished.
 */
final class LineProgress implements Iterator<String>, AutoCloseable {
  private static final double PAUSE = 0.3;

  private final Iterator<String> lines;
  private final OptionalLong total;
  private final Console console;
  private final LongSupplier nanoTime;
  private final double begin;
  private double last;
  private long done;

  /**
   * Creates the iterator and shows the progress for the first time.
   *
   * @param total the number of all lines, if it is known
   * @param nanoTime a clock in nanoseconds, such as {@link System#nanoTime}
   */
  LineProgress(Iterator<String> lines, OptionalLong total, Console console, LongSupplier nanoTime) {
    this.lines = lines;
    this.total = total;
    this.console = console;
    this.nanoTime = nanoTime;
    this.begin = seconds();
    this.last = begin;
    show();
  }

  /** Returns the number of lines of a file; empty for a compressed file, a pipe or a device. */
  static OptionalLong count(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Lines.isCompressed(file)) {
      return OptionalLong.empty();
    }
    long count = 0;
    int end = '\n';
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int each = in.read(); each >= 0; each = in.read()) {
        count += each == '\n' ? 1 : 0;
        end = each;
      }
    }
    return OptionalLong.of(end == '\n' ? count : count + 1);
  }

  private double seconds() {
    return nanoTime.getAsLong() / 1e9;
  }

  @Override
  public boolean hasNext() {
    double now = seconds();
    if (now - last >= PAUSE) {
      last = now;
      show();
    }
    return lines.hasNext();
  }

  @Override
  public String next() {
    done++;
    return lines.next();
  }

  private void show() {
    double speed = last > begin ? done / (last - begin) : 0;
    StringBuilder text = new StringBuilder();
    if (total.isPresent()) {
      text.append(String.format(Locale.ROOT, "%,d of ", done));
    }
    text.append(Count.of(total.orElse(done), "line"));
    if (speed > 0) {
      text.append(String.format(Locale.ROOT, ", %.0f lines/s", speed));
    }
    if (speed > 0 && total.isPresent()) {
      long left = Math.round(Math.max(0, total.getAsLong() - done) / speed);
      text.append(String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60));
    }
    console.show(text.toString());
  }

  /** Removes the progress from the terminal. */
  @Override
  public void close() {
    console.show("");
  }
}
