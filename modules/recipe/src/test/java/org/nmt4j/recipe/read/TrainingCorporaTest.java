package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;

/** Tests lists of corpora in {@code data.train}. */
class TrainingCorporaTest {
  private static final String SEVERAL =
      """
      recipe: 1
      name: tiny
      data:
        train:
          - {source: train.de, target: train.en}
          - {tsv: more.tsv, tsv_columns: [2, 1], weight: 0.5, tag: <bt>}
          - tmx: memory.tmx
            weight: 3
        dev: {source: dev.de, target: dev.en}
        sampling_temperature: 5
      tokenization:
        source: {language: de}
        target: {language: en}
      """;

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpora() {
    folder = new RecipeFolder(temporary);
    folder.write("more.tsv", "a house\tein Haus\n");
    folder.write("memory.tmx", "<tmx/>");
  }

  @Test
  void aListHasFilesWeightsAndTags() {
    Recipe recipe = folder.read(SEVERAL);
    List<CorpusFiles.Part> parts = recipe.data().train().parts();
    assertThat(parts).extracting(CorpusFiles.Part::weight).containsExactly(1.0, 0.5, 3.0);
    assertThat(parts)
        .extracting(CorpusFiles.Part::tag)
        .containsExactly(Optional.empty(), Optional.of("<bt>"), Optional.empty());
    assertThat(parts.get(0).files())
        .isEqualTo(new CorpusFiles.Aligned(folder.path("train.de"), folder.path("train.en")));
    assertThat(parts.get(2).files())
        .isEqualTo(new CorpusFiles.Tmx(folder.path("memory.tmx"), "de", "en"));
    assertThat(recipe.data().samplingTemperature()).isEqualTo(5);
    assertThat(recipe.data().tags()).containsExactly("<bt>");
    assertThat(recipe.files().keySet())
        .startsWith(
            "data.train.1.source", "data.train.1.target", "data.train.2.tsv", "data.train.3.tmx");
  }

  @Test
  void oneCorpusIsItsOnlyPart() {
    Recipe recipe = folder.read(RecipeFolder.LEAST);
    assertThat(recipe.data().train().parts())
        .containsExactly(new CorpusFiles.Part(recipe.data().train(), 1, Optional.empty()));
    assertThat(recipe.data().tags()).isEmpty();
    assertThat(folder.load(RecipeFolder.LEAST).expanded())
        .contains("  train:\n    source: train.de\n    target: train.en\n");
  }

  @Test
  void aListReadsBack() throws RecipeException {
    LoadedRecipe loaded = folder.load(SEVERAL);
    assertThat(loaded.expanded())
        .contains(
            "  train: [{source: train.de, target: train.en}, {tsv: more.tsv, tsv_columns: [2, 1],"
                + " weight: 0.5, tag: \"<bt>\"}, {tmx: memory.tmx, weight: 3.0}]\n");
    assertThat(folder.load(loaded.expanded())).isEqualTo(loaded);
    assertThat(RecipeReader.readStored(loaded.expanded(), "m").data().tags())
        .containsExactly("<bt>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                                   | 4:10: found no corpus in data.train, expected one or more
          [train.de]                                           | 4:11: found 'train.de' for data.train[0], expected a mapping with either source and target, or tsv, or tmx
          [{source: train.de}]                                 | 4:11: found source in data.train[0], expected a mapping with either source and target, or tsv, or tmx
          [{source: train.de, target: train.en, weight: 0}]    | 4:56: found '0' for data.train[0].weight, expected a number > 0 and <= 1000
          [{source: train.de, target: train.en, tag: bt}]      | 4:53: found 'bt' for data.train[0].tag, expected a token such as <bt>: letters a to z, digits, '.', '_' and '-' in < >
          [{source: train.de, target: train.en, tag: <unk>}]   | 4:53: found '<unk>' for data.train[0].tag, expected a token such as <bt>: letters a to z, digits, '.', '_' and '-' in < >
          [{source: train.de, target: train.en, wieght: 2}]    | 4:48: found the unknown key 'wieght' in data.train[0], expected source, target, tsv, tsv_columns, tmx, weight or tag, nearest is 'weight'
          {source: train.de, target: train.en, weight: 2}      | 4:47: found the key 'weight' in data.train, expected it in a list of corpora, as in [{source: a, target: b, weight: ...}]
          """)
  void wrongListsAreReported(String train, String problem) {
    String yaml =
        "recipe: 1\nname: tiny\ndata:\n  train: "
            + train
            + "\n"
            + RecipeFolder.LEAST.replaceAll("(?s)^.*train.en}\n", "");
    assertThat(folder.problems(yaml)).containsExactly("a.yaml:" + problem);
  }

  @Test
  void otherTasksHaveListsWithoutTagsOrNone() {
    String labels =
        "recipe: 1\nname: tiny\ntask: classification\ndata:\n  train:\n"
            + "    - {source: train.de, target: train.en, weight: 2}\n"
            + "    - {source: dev.de, target: dev.en}\n"
            + "tokenization: {source: {tokenizer: whitespace}}\n"
            + "training: {early_stopping: {patience: 0}}\n";
    assertThat(folder.read(labels).data().train().parts()).hasSize(2);
    assertThat(folder.problems(labels.replace("weight: 2", "tag: <a>")))
        .singleElement()
        .asString()
        .contains(
            "in a recipe whose task is classification, expected it in a recipe whose task is");
    assertThat(
            folder.problems(
                "recipe: 1\nname: tiny\ntask: language-model\ndata:\n  train:\n    - {text: x}\n"
                    + "tokenization: {source: {tokenizer: char}}\n"))
        .containsExactly("a.yaml:6:5: found a list for data.train, expected a mapping with text");
  }

  @Test
  void aTemperatureNeedsSeveralCorpora() {
    assertThat(folder.problems(RecipeFolder.LEAST, "data.sampling_temperature=2"))
        .containsExactly(
            "--set data.sampling_temperature=2: found sampling_temperature 2.0 with one corpus,"
                + " expected several in data.train");
    assertThat(folder.problems(SEVERAL, "data.sampling_temperature=0.5"))
        .singleElement()
        .asString()
        .endsWith("expected a number >= 1 and <= 1000");
  }

  @Test
  void aMemoryInAListNeedsLanguages() {
    assertThat(folder.problems(SEVERAL.replace("{language: de}", "{language: und}")))
        .singleElement()
        .asString()
        .endsWith("found tmx without tokenization.source.language, expected its code, such as de");
  }
}
