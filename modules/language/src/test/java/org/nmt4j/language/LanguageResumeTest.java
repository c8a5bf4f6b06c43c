package org.nmt4j.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.recipe.LoadedRecipe;

/** Checks that a run interrupted between two windows resumes with the exact carried states. */
class LanguageResumeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesOnBitForBit(boolean running) throws IOException {
    LoadedRecipe recipe =
        new Texts(folder)
            .recipe(
                "data.running=" + running,
                "model.encoder.layers=2",
                "training.validate_every=3 updates",
                "training.log_every=1",
                "training.epochs=2");
    Path whole = folder.resolve("whole");
    List<String> log = new ArrayList<>();
    Texts.train(recipe, whole, 1, log::add);
    assertThat(log.size()).isGreaterThan(20);
    int crashes = 0;
    for (int line = 7; line < log.size(); line += 9) {
      Path broken = folder.resolve("broken" + line);
      Consumer<String> crash = crashAt(line);
      assertThatThrownBy(() -> Texts.train(recipe, broken, 1, crash)).hasMessage("power failure");
      Texts.train(recipe, broken, 2, each -> {});
      for (String name : List.of("best.nmt4j", "last.nmt4j")) {
        assertThat(Files.readAllBytes(broken.resolve(name)))
            .as("%s of the run that crashed at line %d", name, line)
            .isEqualTo(Files.readAllBytes(whole.resolve(name)));
      }
      crashes++;
    }
    assertThat(crashes).isGreaterThan(2);
  }

  /** Ends the run at a line of the log, as a crash does. */
  private static Consumer<String> crashAt(int number) {
    int[] lines = {0};
    return line -> {
      if (++lines[0] == number) {
        throw new IllegalStateException("power failure");
      }
    };
  }
}
