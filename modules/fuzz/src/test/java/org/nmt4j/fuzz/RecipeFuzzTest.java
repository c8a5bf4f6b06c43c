package org.nmt4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.recipe.read.RecipeReader;

/** Fuzzes recipes from files, from models and with overrides. */
class RecipeFuzzTest {
  /** Returns the shipped recipes. */
  static Stream<byte[]> recipes() throws IOException {
    Path folder = Path.of(System.getProperty("nmt4j.root")).resolve("recipes");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Seeds::bytes)
          .toList()
          .stream();
    }
  }

  /** An accepted recipe is accepted again after it is written and read. */
  @MethodSource("recipes")
  @FuzzTest
  void file(byte[] bytes) {
    Path file = Readers.file("recipe.yaml", bytes);
    Readers.read(() -> RecipeReader.load(file, List.of()))
        .ifPresent(
            loaded -> {
              String text = loaded.expanded();
              assertThat(Readers.read(() -> RecipeReader.readStored(text, "again"))).isPresent();
            });
    Readers.read(() -> RecipeReader.experiment(file, List.of()));
  }

  static Stream<byte[]> overrides() {
    return Seeds.texts(
        "training.epochs=3",
        "data.train={source: a.de, target: [b.en]}",
        "model.encoder.cell=gru",
        "seeds=[1, 2]",
        "arms.wide=null",
        "variables.x=${env:HOME}");
  }

  /** Fuzzes an override as {@code --set} passes it. */
  @MethodSource("overrides")
  @FuzzTest
  void override(byte[] bytes) {
    Path file = Readers.file("base.yaml", Seeds.bytes(Seeds.root("recipes/xor.yaml")));
    Readers.read(() -> RecipeReader.experiment(file, List.of(Seeds.text(bytes))));
  }
}
