package org.nmt4j.cli.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.cli.console.Console;

/** Writes results to standard output, or into files that appear as a whole or not at all. */
final class StreamedResults implements ResultSink {
  private final LineOutput output;
  private final LineOutput status;
  private long lines;

  private StreamedResults(LineOutput output, LineOutput status) {
    this.output = output;
    this.status = status;
  }

  /**
   * Opens the outputs.
   *
   * @param to the output file; null for standard output
   * @param statusFile the status file; empty for none
   */
  static StreamedResults open(Console console, Path to, Optional<Path> statusFile)
      throws IOException {
    LineOutput output = to == null ? LineOutput.of(console) : LineOutput.of(to);
    try {
      return new StreamedResults(
          output, statusFile.isEmpty() ? LineOutput.nowhere() : LineOutput.of(statusFile.get()));
    } catch (IOException | RuntimeException e) {
      output.close();
      throw e;
    }
  }

  @Override
  public long lines() {
    return lines;
  }

  @Override
  public void add(List<String> inputs, LineWork.Result result) throws IOException {
    output.write(result.lines());
    status.write(result.status());
    lines += inputs.size();
  }

  @Override
  public void finish() throws IOException {
    output.finish();
    status.finish();
  }

  @Override
  public void close() throws IOException {
    try {
      output.close();
    } finally {
      status.close();
    }
  }
}
