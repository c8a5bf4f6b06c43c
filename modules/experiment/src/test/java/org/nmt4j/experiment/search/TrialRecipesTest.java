package org.nmt4j.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.read.RecipeException;

class TrialRecipesTest {
  private static final String RECIPE =
      """
      recipe: 1
      name: tiny
      variables: {width: 8}
      data:
        train: {source: text, target: text}
        dev: {source: text, target: text}
      tokenization: {source: {language: de}, target: {language: en}}
      model:
        encoder:
          hidden_size: ${width}
        decoder:
          hidden_size: ${width}
        attention: {type: additive}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeData() throws IOException {
    Files.writeString(folder.resolve("text"), "a\n");
    Files.writeString(folder.resolve("tiny.yaml"), RECIPE);
  }

  private TrialRecipes read(String... over) throws RecipeException {
    return read(List.of(), over);
  }

  private TrialRecipes read(List<String> overrides, String... over) throws RecipeException {
    return TrialRecipes.read(
        folder.resolve("tiny.yaml"), overrides, SearchSpace.parse(List.of(over)));
  }

  private static List<SearchTrial> drawAll(TrialRecipes recipes, List<String> log) {
    List<SearchTrial> trials = new ArrayList<>();
    Optional<Map<String, String>> values = recipes.draw(1, trials, log::add);
    while (values.isPresent()) {
      trials.add(SearchTrial.begin(trials.size() + 1, values.get()));
      values = recipes.draw(1, trials, log::add);
    }
    return trials;
  }

  @Test
  void aTrialIsTheRecipeWithItsValues() throws RecipeException {
    TrialRecipes recipes = read("model.dropout=0.2,0.3", "variables.width=16..32");
    SearchTrial trial =
        SearchTrial.begin(7, Map.of("model.dropout", "0.3", "variables.width", "20"));
    Recipe recipe = recipes.of(trial);
    assertThat(recipe.name()).isEqualTo("tiny-007");
    assertThat(recipe.model().dropout()).isEqualTo(0.3);
    assertThat(recipe.model().encoder().hiddenSize()).isEqualTo(20);
    assertThat(recipes.base().model().encoder().hiddenSize()).isEqualTo(8);
  }

  @Test
  void everyCombinationIsDrawnOnce() throws RecipeException {
    List<String> log = new ArrayList<>();
    List<SearchTrial> trials =
        drawAll(read("model.dropout=0.2,0.3", "model.encoder.layers=1..3"), log);
    assertThat(trials).extracting(SearchTrial::values).hasSize(6).doesNotHaveDuplicates();
    assertThat(log).isEmpty();
  }

  /** Dot products need a decoder as wide as the two directions of the encoder. */
  @Test
  void combinationsThatTheRecipeRefusesAreLeftOut() throws RecipeException {
    List<String> log = new ArrayList<>();
    List<SearchTrial> trials =
        drawAll(read("model.attention.type=additive,dot", "model.decoder.hidden_size=8,16"), log);
    assertThat(trials).hasSize(3);
    assertThat(trials)
        .extracting(SearchTrial::overrides)
        .doesNotContain(List.of("model.attention.type=dot", "model.decoder.hidden_size=8"));
    assertThat(log).hasSize(1);
    assertThat(log.get(0)).startsWith("values left out: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.dropout=0.1,2 | --over model.dropout=2: found '2' for model.dropout, expected",
        "training.learning_rate=0..0.1 | --over training.learning_rate=0: found '0' for",
        "training.lerning_rate=1,2 | --over training.lerning_rate=1: found the unknown key"
            + " 'lerning_rate' in training",
        "training.optimizer=adam,sdg | --over training.optimizer=sdg: found 'sdg' for",
      })
  void refusedValuesAreToldBeforeAnythingTrains(String over, String message) {
    assertThatThrownBy(() -> read(over))
        .isInstanceOf(RecipeException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMistypedKeyHasItsNearestName() {
    assertThatThrownBy(() -> read("training.lerning_rate=0.1..0.2"))
        .hasMessageEndingWith(", nearest is 'learning_rate'");
  }

  @Test
  void aKeyWithoutEffectIsRefused() {
    assertThatThrownBy(() -> read("variables.widht=1..2"))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            "--over variables.widht=1..2: found a key whose values change nothing, expected one"
                + " that the recipe uses");
  }

  @Test
  void scoresMustExistAndCompare() {
    assertThatThrownBy(() -> read(List.of("data.dev=null"), "model.dropout=0.1,0.2"))
        .isInstanceOf(SearchException.class)
        .hasMessageEndingWith(
            "found no data.dev, expected a development set, by which a search judges");
    List<String> loss = List.of("training.early_stopping.metric=loss");
    assertThatThrownBy(() -> read(loss, "tokenization.bpe.merges=100,200"))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("--over tokenization.bpe.merges: found a key that changes the");
    assertThatThrownBy(() -> read(List.of("name=" + "n".repeat(91)), "model.dropout=0.1,0.2"))
        .hasMessageContaining("found a name of 91 characters, expected at most 90");
  }
}
