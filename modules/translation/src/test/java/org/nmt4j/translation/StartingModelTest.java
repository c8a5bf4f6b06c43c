package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.fixture.Values;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.tokenization.corpus.DataException;

/** Tests training that starts from the weights of another model. */
class StartingModelTest {
  private static final String TUNED =
      """
      recipe: 1
      name: tuned
      seed: 5
      data:
        train: {source: more.in, target: more.out}
      model: {start: {file: base.nmt4j}}
      training:
        {learning_rate: 0.01, batch_size: 2, batch_type: sentences, max_updates: 6, shards: 2}
      """;

  @TempDir Path folder;
  private TranslationModel base;

  @BeforeEach
  void writeBase() throws IOException {
    base = ReverseModels.untrained();
    write(base);
    Files.writeString(folder.resolve("more.in"), "a b z\nc d e f\nb a\nunseen b\n");
    Files.writeString(folder.resolve("more.out"), "z b a\nf e d c\na b\nb unseen\n");
    Files.writeString(folder.resolve("tuned.yaml"), TUNED);
  }

  private void write(TranslationModel model) {
    ModelFile.write(folder.resolve("base.nmt4j"), model.contents(), model.weights());
  }

  private LoadedRecipe recipe(String... changes) {
    try {
      return RecipeReader.load(folder.resolve("tuned.yaml"), List.of(changes));
    } catch (RecipeException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, float[]> weights(TranslationModel model) {
    Map<String, float[]> weights = new TreeMap<>();
    model.weights().forEach((name, matrix) -> weights.put(name, Values.floats(matrix)));
    return weights;
  }

  private static void assertSame(
      Map<String, float[]> found, Map<String, float[]> expected, String names) {
    found.forEach(
        (name, values) -> {
          if (name.matches(names)) {
            assertThat(values).as(name).isEqualTo(expected.get(name));
          } else if (!name.endsWith("bias")) {
            assertThat(values).as(name).isNotEqualTo(expected.get(name));
          }
        });
  }

  @Test
  void weightsAndVocabulariesAreThoseOfTheModel() {
    TranslationModel model = ReverseModels.prepare(recipe()).model();
    assertThat(model.vocabularies().source().toLines())
        .isEqualTo(base.vocabularies().source().toLines())
        .doesNotContain("unseen");
    assertThat(model.vocabularies().target().toLines())
        .isEqualTo(base.vocabularies().target().toLines());
    assertSame(weights(model), weights(base), ".*");
    assertThat(model.parameters().frozen()).isEmpty();
  }

  @Test
  void someAreDrawnAnewAsWithoutAModel() {
    List<String> log = new ArrayList<>();
    TranslationModel model =
        TranslationTask.prepare(
                recipe("model.start.reset=['*.embedding', 'encoder.layer0.*']"), Map.of(), log::add)
            .model();
    assertSame(weights(model), weights(base), "(?!.*embedding|encoder).*");
    TranslationModel fresh =
        TranslationModel.create(model.core(), base.pipelines(), base.vocabularies(), Lexicon.EMPTY);
    assertSame(weights(model), weights(fresh), ".*embedding|encoder.*");
    assertThat(log)
        .anyMatch(
            line ->
                line.matches(
                    "starting from .*base.nmt4j: \\d+ of \\d+ matrices taken, \\d+ drawn anew,"
                        + " 0 frozen"));
  }

  @Test
  void aMatrixOfAnotherShapeMayBeDrawnAnew() {
    TranslationModel model =
        ReverseModels.prepare(
                recipe(
                    "model.encoder.hidden_size=20",
                    "model.encoder.layers=2",
                    "model.start.reset=['encoder.*', 'decoder.*', 'attention.*']"))
            .model();
    assertThat(model.weights().get("encoder.layer1.forward.recurrent.weight").rows()).isEqualTo(20);
    assertThat(Values.floats(model.weights().get("target.embedding")))
        .isEqualTo(Values.floats(base.weights().get("target.embedding")));
  }

  @Test
  void frozenMatricesKeepTheirBits() throws IOException {
    String[] changes = {
      "model.start.freeze=['encoder.*', 'source.embedding']",
      "training.weight_decay=0.1",
      "training.moving_average=0.1",
      "training.clip_norm=0.1",
      "model.dropout=0.2"
    };
    Path run = folder.resolve("run");
    TranslationTask task = ReverseModels.train(recipe(changes), 2, run);
    assertThat(task.parameters().frozen()).hasSizeGreaterThan(3);
    assertSame(weights(task.model()), weights(base), "encoder.*|source.embedding");
    TranslationModel average = TranslationModel.load(run.resolve("best.nmt4j"));
    assertSame(weights(average), weights(base), "encoder.*|source.embedding");
    Path again = folder.resolve("again");
    ReverseModels.train(recipe(changes), 1, again);
    assertThat(Files.readAllBytes(again.resolve("last.nmt4j")))
        .isEqualTo(Files.readAllBytes(run.resolve("last.nmt4j")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model.start.freeze=[source.embeding]        | model.start.freeze: found 'source.embeding', which is no parameter of the network, nearest is 'source.embedding'
          model.start.reset=['encodr.*']              | model.start.reset: found 'encodr.*', which is no parameter of the network, nearest is 'encoder.*'
          model.start.reset=['x*y']                   | model.start.reset: found 'x*y', which is no parameter of the network
          model.start={freeze: ['source.*'], reset: ['*.embedding']} | model.start.freeze: found source.embedding, which model.start.reset names too, expected it in one of them
          model.start.freeze=['*']                    | model.start.freeze: found all parameters of the network, expected some that training changes
          """)
  void wrongNamesAreOneLine(String change, String message) {
    LoadedRecipe recipe = recipe(change);
    assertThatThrownBy(() -> ReverseModels.prepare(recipe))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model.embedding_size=40  | found 16 x 32 for target.embedding, but the network of the recipe has 16 x 40; model.start.reset: [target.embedding] draws it anew
          model.encoder.layers=2   | found none for encoder.layer1.forward.input.weight, but the network of the recipe has 64 x 128; model.start.reset: [encoder.layer1.forward.input.weight] draws it anew
          model.attention.type=none / model.attention.input_feeding=false / model.start.reset=[decoder.readout.weight, 'decoder.layer0.*'] | is not part of this network
          """)
  void otherShapesAreOneLine(String changes, String message) {
    LoadedRecipe recipe = recipe(changes.split(" / "));
    assertThatThrownBy(() -> ReverseModels.prepare(recipe))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith(folder.resolve("base.nmt4j") + ": ")
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void modelsInEightBitsAndCheckpointsAreRefused() throws IOException {
    QuantizedModel.write(folder.resolve("base.nmt4j"), Map.of(), folder.resolve("small.nmt4j"));
    LoadedRecipe small = recipe("model.start.file=" + folder.resolve("small.nmt4j"));
    assertThatThrownBy(() -> ReverseModels.prepare(small))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            folder.resolve("small.nmt4j")
                + ": found a model in eight bits, expected the model that it was made from");
    Path run = folder.resolve("run");
    ReverseModels.train(recipe(), 1, run);
    LoadedRecipe checkpoint = recipe("model.start.file=" + run.resolve("checkpoint.nmt4j"));
    assertThatThrownBy(() -> ReverseModels.prepare(checkpoint))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("a checkpoint, which training goes on from; expected a model");
  }
}
