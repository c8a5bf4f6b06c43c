package org.nmt4j.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.TrainingSettings;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.training.TrainingProgress;

class RungsTest {
  @TempDir private Path folder;

  private TrainingSettings settings(String... changes) throws IOException, RecipeException {
    Files.writeString(folder.resolve("text"), "a\n");
    Path recipe =
        Files.writeString(
            folder.resolve("recipe.yaml"),
            "recipe: 1\nname: x\ntask: language-model\ndata: {train: {text: text}}\n");
    List<String> overrides = Stream.of(changes).map("training."::concat).toList();
    return RecipeReader.read(recipe, overrides).training();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max_updates=900 | 1 epoch | 0 | 3 | 100, 300, 900 updates",
        "max_updates=1000 | 1 epoch | 2 | 4 | 250, 1000 updates",
        "max_updates=900 | 40 updates | 0 | 3 | 120, 320, 900 updates",
        "max_updates=900 | 400 updates | 0 | 3 | 400, 900 updates",
        "max_updates=900 | 900 updates | 0 | 3 | 900 updates",
        "max_updates=900 | 1 updates | 1 | 3 | 900 updates",
        "epochs=7 | 1 epoch | 0 | 3 | 1, 3, 7 epochs",
        "epochs=7 | 10 updates | 4 | 2 | 1, 2, 4, 7 epochs",
        "epochs=12 | 4 epochs | 0 | 3 | 4, 12 epochs",
        "epochs=1 | 10 updates | 0 | 3 | 1 epochs",
      })
  void aReductionDividesTheLengthOfTraining(
      String length, String interval, int count, int reduction, String expected) throws Exception {
    TrainingSettings settings = settings(length, "validate_every=" + interval);
    assertThat(Rungs.of(settings, count, reduction)).hasToString(expected);
  }

  @Test
  void eachRungNeedsAValidation() throws Exception {
    TrainingSettings settings = settings("epochs=12", "validate_every=4 epochs");
    assertThatThrownBy(() -> Rungs.of(settings, 3, 3))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            "--rungs 3: found a validation every 4 epochs of at most 12 epochs, expected at least"
                + " one in each rung; take fewer rungs, or set training.validate_every");
  }

  @Test
  void aRungEndsAtAValidation() throws Exception {
    Rungs rungs = Rungs.of(settings("epochs=9"), 3, 3);
    assertThat(rungs.amounts()).containsExactly(1L, 3L, 9L);
    assertThat(rungs.isReached(1, progress(300, 3, true, false))).isTrue();
    assertThat(rungs.isReached(1, progress(300, 3, false, false))).isFalse();
    assertThat(rungs.isReached(1, progress(299, 2, true, false))).isFalse();
    assertThat(rungs.isReached(1, progress(200, 2, true, true))).isTrue();
    assertThat(rungs.isReached(2, progress(900, 9, true, false))).isFalse();
    assertThat(rungs.isReached(2, progress(900, 9, true, true))).isTrue();
    assertThat(rungs.isLate(0, progress(299, 2, true, false))).isFalse();
    assertThat(rungs.isLate(0, progress(300, 3, true, false))).isTrue();
    assertThat(rungs.isLate(2, progress(900, 9, true, true))).isFalse();
    assertThat(rungs.isBefore(1, progress(299, 2, true, true))).isTrue();
    assertThat(rungs.isBefore(1, progress(300, 3, true, true))).isFalse();
    Rungs updates = Rungs.of(settings("max_updates=900"), 3, 3);
    assertThat(updates.isReached(1, progress(300, 0, true, false))).isTrue();
    assertThat(updates.isReached(1, progress(299, 8, true, false))).isFalse();
  }

  private static TrainingProgress progress(
      long updates, int epochs, boolean isValidated, boolean isFinished) {
    return new TrainingProgress(updates, epochs, isValidated, 1, 50, isFinished);
  }
}
