package org.nmt4j.spark.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Recipes that train in a moment, and the contents of their runs. */
final class SmallRecipe {
  private static final String TRANSLATION =
      """
      recipe: 1
      name: small
      data:
        train: {source: train.de, target: train.en}
        dev: {source: dev.de, target: dev.en}
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
        learning_rate: 0.003
        schedule: {type: plateau, factor: 0.7, patience: 1}
        epochs: 8
        shards: 3
        batch_size: 4
        batch_type: sentences
        validate_every: 5 updates
        log_every: 1
        keep_best: 2
        early_stopping: {metric: loss, patience: 40}
      decoding: {beam_size: 2}
      """;

  private static final String LANGUAGE =
      """
      recipe: 1
      name: small
      task: language-model
      data:
        train: {text: train.en}
        dev: {text: dev.en}
      tokenization: {source: {tokenizer: whitespace}}
      model: {embedding_size: 6, encoder: {hidden_size: 6, layers: 2}}
      training: {epochs: 3, shards: 3, batch_size: 5, bptt: 2, validate_every: 9 updates}
      """;

  private static final String CLASSIFICATION =
      """
      recipe: 1
      name: small
      task: classification
      data:
        train: {source: train.de, target: train.labels}
        dev: {source: dev.de, target: dev.labels}
      tokenization: {source: {tokenizer: whitespace}}
      model: {embedding_size: 4, encoder: {hidden_size: 4}}
      training: {epochs: 3, shards: 5, batch_size: 7, validate_every: 1 epoch}
      """;

  private static final List<String> GERMAN =
      List.of("Eins und zwei.", "Der Hund schläft.", "Die Katze schläft nicht.", "Zwei Hunde!");

  private static final List<String> ENGLISH =
      List.of("One and two.", "The dog sleeps.", "The cat does not sleep.", "Two dogs!");

  private static final List<String> LABELS = List.of("number", "animal", "animal", "number");

  private SmallRecipe() {}

  /** Writes the data and a recipe for a task. Returns the file of the recipe. */
  static Path write(Path folder, String task) throws IOException {
    write(folder, "train", 6);
    write(folder, "dev", 1);
    String recipe =
        switch (task) {
          case "translation" -> TRANSLATION;
          case "classification" -> CLASSIFICATION;
          case "language-model" -> LANGUAGE;
          case "running text" -> LANGUAGE.replace("  dev:", "  running: true\n  dev:");
          default -> throw new IllegalArgumentException(task);
        };
    return Files.writeString(folder.resolve("small.yaml"), recipe);
  }

  private static void write(Path folder, String name, int times) throws IOException {
    List<String> german = new ArrayList<>();
    List<String> english = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      german.addAll(GERMAN);
      english.addAll(ENGLISH);
      labels.addAll(LABELS);
    }
    Files.write(folder.resolve(name + ".de"), german);
    Files.write(folder.resolve(name + ".en"), english);
    Files.write(folder.resolve(name + ".labels"), labels);
  }

  /** Returns the contents of each file of a run, without times, speeds and provenance. */
  static Map<String, List<String>> contents(Path runs) throws IOException {
    Map<String, List<String>> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(runs.resolve("small"))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), lines(file));
      }
    }
    return contents;
  }

  private static List<String> lines(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".nmt4j")) {
      return entries(file);
    } else if (name.equals("metrics.tsv")) {
      return Files.readAllLines(file).stream()
          .map(row -> row.replaceAll("\t[^\t]*$", "").replaceAll("^(\\w+\t\\w+)\t[^\t]*", "$1"))
          .toList();
    }
    return name.matches("curve.svg|training.lock") ? List.of() : Files.readAllLines(file);
  }

  private static List<String> entries(Path model) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(model.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (entry.getName()) {
          case "manifest.json" -> entries.add("");
          case "training.properties" ->
              entries.add(text.replaceAll("(?m)^(since_validation.)?seconds=.*", ""));
          default -> entries.add(entry.getName() + " " + Arrays.hashCode(bytes));
        }
      }
    }
    return entries;
  }
}
