package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.PrecisionChoice;

class QuantizedModelTest {
  @TempDir Path folder;
  private Path file;
  private Path small;

  @BeforeEach
  void write() {
    TranslationModel model = ReverseModels.trained();
    file = folder.resolve("model.nmt4j");
    small = folder.resolve("small.nmt4j");
    ModelFile.write(file, model.contents(), model.weights());
    QuantizedModel.write(file, Map.of("quantized by", "a test"), small);
  }

  /** Returns the share of lines that a model reverses. */
  private static double right(TranslationModel model) {
    List<String> sources = ReverseModels.CORPUS.test();
    int right = 0;
    try (Workers workers = new Workers(2)) {
      List<Translation> translations =
          new Translator(model, TranslationOptions.of(model.recipe().decoding()), workers)
              .translate(sources);
      for (int i = 0; i < sources.size(); i++) {
        right += translations.get(i).text().equals(ReverseCorpus.reverse(sources.get(i))) ? 1 : 0;
      }
    }
    return right / (double) sources.size();
  }

  @Test
  void trainedModelReversesAsWellInEightBits() {
    double before = right(ReverseModels.trained());
    TranslationModel quantized = TranslationModel.load(small);
    assertThat(right(quantized)).isGreaterThanOrEqualTo(before - 0.02);
    assertThat(right(quantized.withKernels(ChosenKernels.of(PrecisionChoice.FP32).get())))
        .isGreaterThanOrEqualTo(before - 0.02);
    assertThat(
            right(
                TranslationModel.load(file)
                    .withKernels(ChosenKernels.of(PrecisionChoice.INT8).get())))
        .isGreaterThanOrEqualTo(before - 0.02);
  }

  @Test
  void quantizedModelTranslatesInEightBitsByItself() {
    TranslationModel quantized = TranslationModel.load(small);
    assertThat(quantized.recipe().precision()).isEqualTo(PrecisionChoice.INT8);
    assertThat(quantized.kernels().name())
        .isEqualTo(ChosenKernels.of(PrecisionChoice.INT8).get().name());
    assertThat(quantized.provenance()).containsEntry("quantized by", "a test");
    assertThat(quantized.contents().texts())
        .isEqualTo(TranslationModel.load(file).contents().texts());
  }

  @Test
  void eachMatrixIsQuantizedAndNoVector() {
    TranslationModel model = ReverseModels.trained();
    var axes = model.network().scaleAxes();
    model
        .weights()
        .forEach(
            (name, matrix) ->
                assertThat(axes.containsKey(name)).as(name).isEqualTo(matrix.rows() > 1));
  }

  @Test
  void quantizedModelIsNotQuantizedAgain() {
    Path none = folder.resolve("none.nmt4j");
    assertThatThrownBy(() -> QuantizedModel.write(small, Map.of(), none))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(small + ": the model is quantized already");
    assertThat(none).doesNotExist();
  }

  @Test
  void weightsThatAreNotFiniteAreRefusedByName() {
    TranslationModel model = TranslationModel.load(file);
    model.weights().get("output.weight").write(3, new float[] {Float.NaN}, 0, 1);
    ModelFile.write(file, model.contents(), model.weights());
    assertThatThrownBy(() -> QuantizedModel.write(file, Map.of(), folder.resolve("none.nmt4j")))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(file + ": tensor output.weight has values that are not finite");
    assertThat(Files.exists(folder.resolve("none.nmt4j"))).isFalse();
  }
}
