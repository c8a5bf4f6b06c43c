package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.Cell;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.ModelStart;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TaskType;

/** Tests what a recipe takes over from the recipe of the model that it starts from. */
class StartRecipeTest {
  private static final String TUNED =
      """
      recipe: 1
      name: tuned
      data:
        train: {source: dev.de, target: dev.en}
      model: {start: {file: model.nmt4j}, dropout: 0.5}
      """;

  @TempDir private Path temporary;
  private RecipeFolder folder;
  private Recipe base;

  @BeforeEach
  void writeModel() {
    folder = new RecipeFolder(temporary);
    String changes =
        """
        tokenization:
          source: {language: de, lowercase: true}
          target: {language: en, subword: none}
          bpe: {merges: 40, codes: train.de, dropout: 0.1}
        """;
    base = write(changes + "vocabulary: {size: 77}\nmodel: {encoder: {cell: gru, layers: 2}}\n");
  }

  /** Writes a model whose recipe has some keys, and returns this recipe. */
  private Recipe write(String keys) {
    String least = RecipeFolder.LEAST.replaceAll("(?s)tokenization.*", "");
    String plain = "tokenization: {source: {language: de}, target: {language: en}}\n";
    LoadedRecipe loaded = folder.load(least + (keys.contains("tokenization") ? "" : plain) + keys);
    folder.write("model.nmt4j", zip("recipe.yaml", loaded.expanded()));
    return loaded.recipe();
  }

  private static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void textAndNetworkAreThoseOfTheModel() {
    Recipe tuned = folder.read(TUNED);
    assertThat(tuned.tokenization().source()).isEqualTo(base.tokenization().source());
    assertThat(tuned.tokenization().target()).isEqualTo(base.tokenization().target());
    assertThat(tuned.tokenization().bpe().merges()).isEqualTo(40);
    assertThat(tuned.tokenization().bpe().codes()).isEmpty();
    assertThat(tuned.tokenization().bpe().dropout()).isZero();
    assertThat(tuned.vocabulary()).isEqualTo(base.vocabulary());
    assertThat(tuned.model().encoder()).isEqualTo(base.model().encoder());
    assertThat(tuned.model().dropout()).isEqualTo(0.5);
    assertThat(tuned.model().start())
        .isEqualTo(Optional.of(new ModelStart(folder.path("model.nmt4j"), List.of(), List.of())));
    assertThat(tuned.files()).containsEntry("model.start.file", folder.path("model.nmt4j"));
    assertThat(tuned.training()).isEqualTo(folder.read(plain()).training());
  }

  private static String plain() {
    return RecipeFolder.LEAST.replaceAll("  dev.*\n", "");
  }

  @Test
  void keysOfTheNetworkAndOfTrainingMayDiffer() {
    Recipe tuned =
        folder.read(
            TUNED,
            "model.encoder.cell=lstm",
            "tokenization.bpe.dropout=0.2",
            "tokenization.source.lowercase=true",
            "vocabulary.size=77",
            "model.start.reset=['encoder.*']",
            "model.start.freeze=[target.embedding, '*.bias']");
    assertThat(tuned.model().encoder().cell()).isEqualTo(Cell.LSTM);
    assertThat(tuned.model().encoder().layers()).isEqualTo(2);
    assertThat(tuned.tokenization().bpe().dropout()).isEqualTo(0.2);
    ModelStart start = tuned.model().start().orElseThrow();
    assertThat(start.reset()).containsExactly("encoder.*");
    assertThat(start.freeze()).containsExactly("target.embedding", "*.bias");
  }

  @Test
  void expandedItReadsBackAlsoWithoutTheModel() throws RecipeException {
    LoadedRecipe loaded = folder.load(TUNED, "model.start.freeze=['source.*']");
    assertThat(loaded.expanded())
        .contains("  start:\n    file: model.nmt4j\n    freeze: [\"source.*\"]\n    reset: []\n");
    assertThat(folder.load(loaded.expanded())).isEqualTo(loaded);
    Recipe stored = RecipeReader.readStored(loaded.expanded().replace("model.nmt4j", "no"), "m");
    assertThat(stored.model().start().orElseThrow().file()).isEqualTo(Path.of("no"));
    assertThat(stored.tokenization()).isEqualTo(loaded.recipe().tokenization());
  }

  @Test
  void theModelMayHaveStartedFromAnother() {
    LoadedRecipe first = folder.load(TUNED, "model.start.freeze=['source.*']");
    folder.write("second.nmt4j", zip("recipe.yaml", first.expanded()));
    Recipe second = folder.read(TUNED.replace("model.nmt4j", "second.nmt4j"));
    ModelStart start = second.model().start().orElseThrow();
    assertThat(start.file()).isEqualTo(folder.path("second.nmt4j"));
    assertThat(start.freeze()).isEmpty();
    assertThat(second.tokenization()).isEqualTo(first.recipe().tokenization());
  }

  @Test
  void theTaskIsThatOfTheModel() {
    folder.write("train.txt", "a\n");
    String model =
        "recipe: 1\nname: tiny\ntask: language-model\ndata: {train: {text: train.txt}}\n"
            + "tokenization: {source: {tokenizer: char}}\n";
    LoadedRecipe loaded = folder.load(model);
    folder.write("model.nmt4j", zip("recipe.yaml", loaded.expanded()));
    String tuned =
        "recipe: 1\nname: tuned\ndata: {train: {text: train.txt}}\n"
            + "model: {start: {file: model.nmt4j}}\n";
    Recipe recipe = folder.read(tuned);
    assertThat(recipe.task()).isEqualTo(TaskType.LANGUAGE_MODEL);
    assertThat(recipe.tokenization()).isEqualTo(loaded.recipe().tokenization());
    assertThat(folder.problems(TUNED + "task: translation\n"))
        .containsExactly(
            "a.yaml:6:7: found the task translation with model.start, expected language-model, the"
                + " task of model.nmt4j");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tokenization: {source: {subword: none}}   | 6:34: found subword none, expected bpe as in model.nmt4j, whose tokenization and vocabulary model.start takes over
          tokenization: {source: {lowercase: false}} | 6:36: found lowercase false, expected true as in model.nmt4j, whose tokenization and vocabulary model.start takes over
          tokenization: {bpe: {merges: 41}}         | 6:30: found merges 41, expected 40 as in model.nmt4j, whose tokenization and vocabulary model.start takes over
          vocabulary: {size: 78}                    | 6:20: found size 78, expected 77 as in model.nmt4j, whose tokenization and vocabulary model.start takes over
          tokenization: {bpe: {codes: train.de}}    | 6:29: found codes with model.start, expected none: those of the model are used
          vocabulary: {file: train.de}              | 6:20: found a vocabulary with model.start, expected none: that of the model is used
          embeddings: {source: {file: train.de}}    | 6:13: found vectors with model.start, expected none: those of the model are used
          """)
  void whatContradictsTheModelIsReported(String line, String problem) {
    assertThat(folder.problems(TUNED + line + "\n")).containsExactly("a.yaml:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          freeze: [Encoder]  | 5:45: found 'Encoder' for model.start.freeze[0], expected a name of a parameter, such as encoder.*
          reset: encoder     | 5:43: found 'encoder' for model.start.reset, expected a list of a name of a parameter, such as output.*
          frieze: []         | 5:36: found the unknown key 'frieze' in model.start, expected file, freeze or reset, nearest is 'freeze'
          """)
  void wrongNamesAreReported(String key, String problem) {
    String yaml = TUNED.replace("model.nmt4j}", "model.nmt4j, " + key + "}");
    assertThat(folder.problems(yaml)).containsExactly("a.yaml:" + problem);
  }

  @Test
  void aFileThatIsNoModelIsReportedAlone() {
    assertThat(folder.problems(TUNED.replace("model.nmt4j", "train.de")))
        .singleElement()
        .asString()
        .startsWith(
            "a.yaml:5:23: found 'train.de' for model.start.file, expected a model, such as"
                + " runs/NAME/best.nmt4j (");
    assertThat(folder.problems(TUNED.replace("model.nmt4j", "modle.nmt4j")))
        .singleElement()
        .asString()
        .startsWith("a.yaml:5:23: found no file 'modle.nmt4j' for model.start.file")
        .endsWith(", nearest is 'model.nmt4j'");
    folder.write("model.nmt4j", zip("manifest.json", "{}"));
    assertThat(folder.problems(TUNED))
        .singleElement()
        .asString()
        .endsWith("(it has no recipe.yaml)");
    folder.write("model.nmt4j", zip("recipe.yaml", "recipe: 1\nname: {\n"));
    assertThat(folder.problems(TUNED))
        .singleElement()
        .asString()
        .contains("model.nmt4j!recipe.yaml:");
    assertThat(folder.problems(TUNED.replace("{file: model.nmt4j}", "{reset: []}")))
        .contains("a.yaml:5:16: found no key 'model.start.file', expected a file");
  }

  @Test
  void theReferenceToTheModelMayBeOnTheCommandLineAndInVariables() {
    String yaml = TUNED.replace("model.nmt4j", "\"${base}\"") + "variables: {base: model.nmt4j}\n";
    assertThat(folder.read(yaml).tokenization().source()).isEqualTo(base.tokenization().source());
    String path = folder.path("model.nmt4j").toString();
    assertThat(
            folder
                .read(TUNED.replace("start: {file: model.nmt4j}, ", ""), "model.start.file=" + path)
                .vocabulary())
        .isEqualTo(base.vocabulary());
  }
}
