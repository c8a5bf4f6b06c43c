package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.array.Matrix;

class ModelAverageTest {
  @TempDir Path folder;

  private Path model(String name, Map<String, Matrix> weights) {
    return model(name, SmallModel.contents(), weights);
  }

  private Path model(String name, ModelContents contents, Map<String, Matrix> weights) {
    Path file = folder.resolve(name);
    ModelFile.write(file, contents, weights);
    return file;
  }

  private static Map<String, Matrix> weights(float... bias) {
    Map<String, Matrix> weights = new LinkedHashMap<>();
    weights.put("weight", SmallModel.matrix(1, 1, 5));
    weights.put("bias", SmallModel.matrix(1, bias.length, bias));
    return weights;
  }

  private static float[] bias(Path file, int size) {
    Map<String, Matrix> read = weights(new float[size]);
    SmallModel.readWeights(file, read);
    float[] values = new float[size];
    read.get("bias").read(values);
    return values;
  }

  @Test
  void eachWeightIsTheMeanSummedInDoublePrecision() {
    List<Path> models =
        List.of(
            model("a", weights(1, 3e8f, -2, 1e-45f)),
            model("b", weights(2, 1, -4, 1e-45f)),
            model("c", weights(6, -3e8f, 0, 1e-45f)),
            model("d", weights(3, 1, 0, 1e-45f)));
    Path out = folder.resolve("new/mean");
    ModelAverage.write(models, Map.of("averaged", "4"), out);

    // In single precision 3e8 + 1 - 3e8 would be 0.
    assertThat(bias(out, 4)).containsExactly(3, 0.5f, -1.5f, 1e-45f);
    ModelContents contents = SmallModel.read(out);
    assertThat(contents.recipe()).isEqualTo(SmallModel.contents().recipe());
    assertThat(contents.texts()).isEqualTo(SmallModel.contents().texts());
    assertThat(contents.provenance())
        .containsAllEntriesOf(SmallModel.contents().provenance())
        .containsEntry("averaged", "4");
  }

  @Test
  void moreWeightsThanAreReadAtATime() {
    float[] one = new float[40_000];
    float[] two = new float[40_000];
    for (int i = 0; i < one.length; i++) {
      one[i] = i;
      two[i] = 3 * i;
    }
    Path out = folder.resolve("mean");
    ModelAverage.write(List.of(model("a", weights(one)), model("b", weights(two))), Map.of(), out);

    float[] mean = bias(out, one.length);
    for (int i = 0; i < mean.length; i++) {
      assertThat(mean[i]).isEqualTo(2f * i);
    }
  }

  @Test
  void theMeanOfOneIsTheModelItself() {
    Path one = model("a", weights(1, -2.5f, 1e-45f, 3e38f));
    Path out = folder.resolve("mean");
    ModelAverage.write(List.of(one), Map.of(), out);

    assertThat(out).hasSameBinaryContentAs(one);
  }

  @Test
  void otherTextsAreNamed() {
    Path first = model("a", weights(1));
    Map<String, String> texts = new LinkedHashMap<>(SmallModel.contents().texts());
    texts.put("vocabulary.source.txt", "<pad>\nHaus\n");
    refused(first, texts, "b: vocabulary.source.txt, line 2: found other text than " + first);
    texts.remove("vocabulary.source.txt");
    refused(first, texts, "b: has no vocabulary.source.txt, " + first + " has one");
    texts.putAll(SmallModel.contents().texts());
    texts.put("training.properties", "epoch=1\n");
    refused(first, texts, "b: a checkpoint, which training goes on from; expected a model");
  }

  private void refused(Path first, Map<String, String> texts, String message) {
    Path other = model("b", new ModelContents("recipe: 1\n", texts, Map.of()), weights(1));
    refused(List.of(first, other), message);
  }

  @Test
  void otherMatricesAreNamed() {
    Path first = model("a", weights(1));
    refused(List.of(first, model("b", weights(1, 2))), "b: tensor bias: found ");
    refused(List.of(first, model("c", SmallModel.weights())), "c: tensor encoder.weight is not");
    refused(List.of(first, folder.resolve("d")), "d: no such model file");
  }

  private void refused(List<Path> files, String message) {
    Path out = folder.resolve("mean");
    assertThatThrownBy(() -> ModelAverage.write(files, Map.of(), out))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith(folder + "/" + message)
        .hasMessageNotContaining("\n");
    assertThat(out).doesNotExist();
  }
}
