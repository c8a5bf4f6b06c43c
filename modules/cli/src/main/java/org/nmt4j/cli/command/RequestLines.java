package org.nmt4j.cli.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.nmt4j.cli.console.Failures;

/** Writes the lines of an access log to a file or to standard error. */
final class RequestLines implements AutoCloseable {
  private final Optional<BufferedWriter> file;
  private final Consumer<String> console;
  private boolean failed;

  private RequestLines(Optional<BufferedWriter> file, Consumer<String> console) {
    this.file = file;
    this.console = console;
  }

  /**
   * Opens a log.
   *
   * @param file the file to which lines are appended; empty for the console
   * @param console takes lines for standard error
   * @throws IOException if the file cannot be opened
   */
  static RequestLines to(Optional<Path> file, Consumer<String> console) throws IOException {
    return new RequestLines(
        file.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Files.newBufferedWriter(
                    file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
        console);
  }

  /** Writes a line. The first time that the file cannot be written, the console gets a message. */
  synchronized void write(String line) {
    if (file.isEmpty()) {
      console.accept(line);
      return;
    }
    try {
      file.get().write(line + "\n");
      file.get().flush();
    } catch (IOException e) {
      if (!failed) {
        console.accept("--access-log: " + Failures.message(e));
      }
      failed = true;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (file.isPresent() && !failed) {
      file.get().close();
    }
  }
}
