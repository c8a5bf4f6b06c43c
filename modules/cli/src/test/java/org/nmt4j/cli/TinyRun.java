package org.nmt4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recipe that trains quickly on a few sentences, and its results. */
public final class TinyRun {

  private static final String[] DE = {
    "Eins und zwei.", "Der Hund schläft.", "Die Katze schläft nicht.", "Zwei Hunde, eine Katze!"
  };
  private static final String[] EN = {
    "One and two.", "The dog sleeps.", "The cat does not sleep.", "Two dogs, one cat!"
  };

  private static final String RECIPE =
      """
      recipe: 1
      name: tiny
      data:
        train: {source: train.de, target: train.en}
        dev: {source: dev.de, target: dev.en}
        test: {source: dev.de, target: dev.en}
      tokenization:
        source: {language: de, subword: bpe}
        target: {language: en, subword: bpe}
        bpe: {merges: 20, joint: false}
      vocabulary: {shared: false}
      model:
        embedding_size: 8
        encoder: {hidden_size: 8}
        decoder: {hidden_size: 12}
        dropout: 0.3
      training:
        learning_rate: 0.001
        schedule: {type: constant, warmup_updates: 0}
        epochs: 3
        batch_size: 8
        batch_type: sentences
        validate_every: 1 epoch
      decoding: {beam_size: 2}
      """;

  private final Path folder;

  /** Writes the recipe and its data; does not train. */
  public TinyRun(Path folder) {
    this.folder = folder;
    write("tiny.yaml", RECIPE);
    write("train.de", text(DE, 6));
    write("train.en", text(EN, 6));
    write("dev.de", text(DE, 1));
    write("dev.en", text(EN, 1));
  }

  private static String text(String[] lines, int times) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(List.of(lines));
    }
    return String.join("\n", all) + "\n";
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
  public String file(String name) {
    return folder.resolve(name).toString();
  }

  /** Returns the path of a file in the run's folder. */
  public Path result(String name) {
    return folder.resolve("runs/tiny").resolve(name);
  }

  /** Runs {@code run} or {@code train} on the recipe, with changes of keys. */
  public Ran run(String command, String... changes) {
    return run(List.of(command), changes);
  }

  /** Runs a command on the recipe with one more option, and with changes of keys. */
  public Ran runWith(String option, String command, String... changes) {
    return run(List.of(command, option), changes);
  }

  private Ran run(List<String> command, String... changes) {
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of(file("tiny.yaml"), "--runs", file("runs")));
    for (String change : changes) {
      arguments.addAll(List.of("--set", change));
    }
    return Ran.with("", arguments.toArray(String[]::new));
  }
}
