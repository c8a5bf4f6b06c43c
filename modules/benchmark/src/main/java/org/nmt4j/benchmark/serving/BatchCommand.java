package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs {@code nmt4j translate}.
 *
 * @param program the launcher of nmt4j
 * @param model the file of the model
 * @param options more options of the command
 * @param folder the folder for the text, its translation and messages
 */
record BatchCommand(Path program, Path model, List<String> options, Path folder) {
  private static final double SECOND = 1e9;

  /**
   * Translates lines.
   *
   * @throws IOException if the command fails
   */
  List<String> translate(List<String> lines) throws IOException, InterruptedException {
    run(lines);
    return lines(output());
  }

  /** Reads the lines of a file. Only a line feed ends a line. */
  static List<String> lines(Path file) throws IOException {
    String text = Files.readString(file);
    return List.of(
        (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
  }

  /**
   * Returns the speed of the command after its start. The command translates the lines once, then
   * the lines with several copies of them. The difference of both times does not contain the start
   * of the JVM and the loading of the model.
   *
   * @param copies the number of copies of the lines that only the second text has
   */
  LineSpeed speed(List<String> lines, int copies) throws IOException, InterruptedException {
    List<String> longer = new ArrayList<>();
    Collections.nCopies(1 + copies, lines).forEach(longer::addAll);
    LineSpeed once = run(lines);
    LineSpeed often = run(longer);
    return new LineSpeed(
        often.lines() - once.lines(),
        often.seconds() - once.seconds(),
        often.processorSeconds() - once.processorSeconds());
  }

  private LineSpeed run(List<String> lines) throws IOException, InterruptedException {
    Path input = folder.resolve("input");
    Path messages = folder.resolve("messages");
    Files.writeString(input, String.join("\n", lines) + "\n");
    List<String> command =
        new ArrayList<>(
            List.of(program.toAbsolutePath().toString(), "translate", "--model", model + ""));
    command.addAll(options);
    double processor = ProcessorTime.ofEndedChildren();
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(output().toFile())
            .redirectError(messages.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / SECOND;
    if (code != 0) {
      throw new IOException("translate ended with " + code + ": " + Files.readString(messages));
    }
    return new LineSpeed(lines.size(), seconds, ProcessorTime.ofEndedChildren() - processor);
  }

  private Path output() {
    return folder.resolve("output");
  }
}
