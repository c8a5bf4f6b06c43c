package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nmt4j.nn.array.Matrix;

class QuantizedFileTest {
  private static final Map<String, ScaleAxis> AXES =
      Map.of("embedding", ScaleAxis.ROWS, "layer.weight", ScaleAxis.COLUMNS);

  @TempDir Path folder;
  private Path file;
  private Map<String, Matrix> weights;

  @BeforeEach
  void write() {
    file = folder.resolve("small.nmt4j");
    weights = new LinkedHashMap<>();
    weights.put("embedding", random(300, 40, 1));
    weights.put("layer.weight", random(40, 120, 2));
    weights.put("bias", SmallModel.matrix(1, 2, 1 / 3f, -0f));
    write(file, weights);
  }

  private static void write(Path to, Map<String, Matrix> weights) {
    ModelFile.write(to, SmallModel.contents(), weights, AXES);
  }

  private static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() * (1 + i % columns);
    }
    return SmallModel.matrix(rows, columns, values);
  }

  private static float[] values(Matrix matrix) {
    float[] values = new float[matrix.size()];
    matrix.read(values);
    return values;
  }

  private Map<String, Matrix> read(Path from) {
    Map<String, Matrix> read = SmallModel.emptyLike(weights);
    SmallModel.readWeights(from, read);
    return read;
  }

  private static float largest(Matrix matrix, ScaleAxis axis, int at) {
    float[] values = values(matrix);
    float largest = 0;
    for (int i = 0; i < values.length; i++) {
      int place = axis == ScaleAxis.ROWS ? i / matrix.columns() : i % matrix.columns();
      largest = place == at ? Math.max(largest, Math.abs(values[i])) : largest;
    }
    return largest;
  }

  @Test
  void valuesAreNearAndVectorsAreExact() {
    Map<String, Matrix> read = read(file);
    assertThat(values(read.get("bias"))).isEqualTo(values(weights.get("bias")));
    AXES.forEach(
        (name, axis) -> {
          Matrix matrix = weights.get(name);
          float[] expected = values(matrix);
          float[] found = values(read.get(name));
          for (int i = 0; i < 500; i++) {
            int place = axis == ScaleAxis.ROWS ? i / matrix.columns() : i % matrix.columns();
            float half = largest(matrix, axis, place) / 127 / 2;
            assertThat(Math.abs(found[i] - expected[i])).isLessThanOrEqualTo(half * 1.001f);
          }
        });
  }

  @Test
  void valuesReadAndQuantizedAgainAreTheSame() throws IOException {
    Path again = folder.resolve("again.nmt4j");
    write(again, read(file));
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void fileIsAboutAQuarter() throws IOException {
    Path large = folder.resolve("large.nmt4j");
    ModelFile.write(large, SmallModel.contents(), weights);
    assertThat((double) Files.size(file)).isLessThan(0.32 * Files.size(large));
  }

  @Test
  void formatTellsThatItIsQuantized() {
    try (ModelFile open = ModelFile.open(file)) {
      assertThat(open.isQuantized()).isTrue();
      assertThat(open.format()).isEqualTo(2);
      assertThat(open.readContents()).isEqualTo(SmallModel.contents());
      assertThat(open.readShapes())
          .containsExactlyInAnyOrder(
              new TensorShape("embedding", 300, 40),
              new TensorShape("layer.weight", 40, 120),
              new TensorShape("bias", 1, 2));
    }
    ModelFile.write(file, SmallModel.contents(), weights);
    try (ModelFile open = ModelFile.open(file)) {
      assertThat(open.isQuantized()).isFalse();
      assertThat(open.format()).isEqualTo(1);
    }
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() {
    weights.put("embedding", SmallModel.matrix(1, 2, Float.NaN, 1));
    assertThatThrownBy(() -> write(folder.resolve("none.nmt4j"), weights))
        .isInstanceOf(ModelFileException.class)
        .hasMessage("tensor embedding has values that are not finite");
    assertThat(folder.resolve("none.nmt4j")).doesNotExist();
  }

  @Test
  void quantizedModelsHaveNoAverage() {
    assertThatThrownBy(
            () -> ModelAverage.write(List.of(file, file), Map.of(), folder.resolve("average")))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(file + ": a quantized model; expected one in single precision");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"m":{"dtype":"I8","shape":[2,3],"data_offsets":[0,6]}} | tensor m has no scales before it
          {"m.scale":{"dtype":"F32","shape":[3,1],"data_offsets":[0,12]}} | expected scales of a matrix of 2 x 3
          {"m.scale":{"dtype":"F32","shape":[3]}} | expected a matrix
          {"m.scale":{"dtype":"I8","shape":[2,1],"data_offsets":[0,2]}} | expected an F32 matrix of 2 x 1
          {"n.scale":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}} | tensor n.scale is not part
          {"m.scale":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}} | tensor m is missing
          {"m.scale":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"m":{"dtype":"I8","shape":[3,2],"data_offsets":[8,14]}} | expected an I8 matrix of 2 x 3
          {"m.scale":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"m":{"dtype":"I8","shape":[2,3],"data_offsets":[9,15]}} | its values from byte 8
          {"m.scale":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"m":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]}} | tensor m.scale belongs to no tensor of bytes
          {"m.scale":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"m":{"dtype":"I8","shape":[2,3],"data_offsets":[8,14]},"l":1} | tensor l is not part
          """)
  void headerThatCannotBe(String json, String words) {
    byte[] text = SmallModel.utf8(json);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 32).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    SmallModel.withWeights(file, bytes.array());
    Matrix matrix = Matrix.create(DataType.FLOAT, 2, 3);
    Throwable thrown = catchThrowable(() -> SmallModel.readWeights(file, Map.of("m", matrix)));
    assertThat(thrown).isExactlyInstanceOf(ModelFileException.class).hasMessageContaining(words);
    assertThat(thrown.getMessage()).startsWith(file + ": ").doesNotContain("\n");
  }

  @Test
  void truncatedNumbers() {
    String json =
        "{\"m.scale\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
            + "\"m\":{\"dtype\":\"I8\",\"shape\":[2,3],\"data_offsets\":[8,14]}}";
    byte[] text = SmallModel.utf8(json);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    SmallModel.withWeights(file, bytes.array());
    Matrix matrix = Matrix.create(DataType.FLOAT, 2, 3);
    assertThatThrownBy(() -> SmallModel.readWeights(file, Map.of("m", matrix)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("the tensors end too early");
  }
}
