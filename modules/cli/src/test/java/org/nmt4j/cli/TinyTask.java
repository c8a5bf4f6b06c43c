package org.nmt4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A trained recipe of any task except translation, with a few lines of data, and its results. */
public final class TinyTask {
  private static final String COMMON =
      """
      recipe: 1
      name: tiny
      task: %s
      tokenization: {source: {tokenizer: %s}}
      model: {embedding_size: 4, encoder: {hidden_size: 4}}
      training: {epochs: 2, batch_size: 4, validate_every: 1 epoch, keep_best: 2}
      data:
        train: %s
        dev: %s
        test: %s
      """;

  private final Path folder;

  /** Writes the recipe and its data, and trains the recipe. */
  public TinyTask(Path folder, String task) {
    this.folder = folder;
    boolean isText = task.equals("language-model");
    String files = isText ? "{text: lines}" : "{source: lines, target: targets}";
    String tokenizer = task.equals("regression") ? "numbers" : "whitespace";
    write("tiny.yaml", String.format(Locale.ROOT, COMMON, task, tokenizer, files, files, files));
    write("lines", "1,0 0,1\n0,1\n1,1 1,1\n1,0\n".repeat(4));
    write(
        "targets",
        switch (task) {
          case "tagging" -> "X Y\nY\nX X\nX\n".repeat(4);
          case "regression" -> "1\n0.5\n4\n1\n".repeat(4);
          default -> "up\ndown\nup\ndown\n".repeat(4);
        });
    run("train");
  }

  /** Writes a file beside the recipe and returns its path. */
  public String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the path of a file beside the recipe. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Returns the path of a file in the run's folder. */
  public String result(String name) {
    return folder.resolve("runs/tiny").resolve(name).toString();
  }

  /** Runs {@code run}, {@code train} or {@code evaluate} on the recipe. */
  public Ran run(String command) {
    return Ran.with("", command, file("tiny.yaml") + "", "--runs", file("runs") + "");
  }

  /** Runs a command on the best model. */
  public Ran with(String input, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "-m", result("best.nmt4j")));
    all.addAll(List.of(arguments));
    return Ran.with(input, all.toArray(String[]::new));
  }
}
