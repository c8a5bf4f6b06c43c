package org.nmt4j.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;

/**
 * Writes a corpus and its recipe. The source lines are random sequences of 3 to 8 symbols out of
 * 12, and the target lines are their reverses. No sequence is in two of training, development and
 * test.
 */
final class ReverseCorpus {
  static final int TRAINING = 2000;
  private static final int DEVELOPMENT = 100;
  private static final int TEST = 200;
  private static final String SYMBOLS = "abcdefghijkl";

  private static final String RECIPE =
      """
      recipe: 1
      name: reverse
      seed: 3
      data:
        train: {source: train.in, target: train.out}
        dev: {source: dev.in, target: dev.out}
      tokenization:
        source: {language: en, tokenizer: whitespace, subword: none}
        target: {language: de, tokenizer: whitespace, subword: none}
      vocabulary: {shared: false}
      model:
        embedding_size: 32
        encoder: {cell: lstm, hidden_size: 32}
        attention: {type: general, input_feeding: true}
        decoder: {cell: lstm, hidden_size: 64}
        dropout: 0.0
      training:
        learning_rate: 0.005
        schedule: {type: cosine, decay_updates: 630, warmup_updates: 0}
        label_smoothing: 0.0
        batch_size: 32
        batch_type: sentences
        epochs: 10
        validate_every: 10 epochs
        keep_best: 1
      decoding: {beam_size: 5, n_best: 1}
      """;

  private final Path folder;
  private final List<String> test;

  /** Writes the corpus and its recipe. */
  ReverseCorpus(Path folder) {
    this.folder = folder;
    CounterRandom random = new CounterRandom(12);
    Set<String> seen = new HashSet<>();
    write("train", draw(TRAINING, random, seen));
    write("dev", draw(DEVELOPMENT, random, seen));
    test = draw(TEST, random, seen);
    write("reverse.yaml", RECIPE);
  }

  private static List<String> draw(int count, CounterRandom random, Set<String> seen) {
    List<String> lines = new ArrayList<>();
    while (lines.size() < count) {
      List<String> symbols = new ArrayList<>();
      int length = 3 + random.below(6);
      for (int i = 0; i < length; i++) {
        int symbol = random.below(SYMBOLS.length());
        symbols.add(SYMBOLS.substring(symbol, symbol + 1));
      }
      String line = String.join(" ", symbols);
      if (seen.add(line)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private void write(String name, List<String> lines) {
    write(name + ".in", String.join("\n", lines) + "\n");
    write(
        name + ".out",
        lines.stream().map(ReverseCorpus::reverse).collect(Collectors.joining("\n")) + "\n");
  }

  /** Replaces a file of the corpus. */
  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the correct translation of a line. */
  static String reverse(String line) {
    List<String> symbols = new ArrayList<>(List.of(line.split(" ")));
    Collections.reverse(symbols);
    return String.join(" ", symbols);
  }

  /** Returns the source lines of the test set. */
  List<String> test() {
    return test;
  }

  Path folder() {
    return folder;
  }

  /** Returns the recipe with some keys changed. */
  LoadedRecipe recipe(String... changes) {
    try {
      return RecipeReader.load(folder.resolve("reverse.yaml"), List.of(changes));
    } catch (RecipeException e) {
      throw new AssertionError(e);
    }
  }
}
