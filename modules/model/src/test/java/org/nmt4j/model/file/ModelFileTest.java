package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.nn.array.Matrix;

class ModelFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("model.nmt4j");
  }

  @Test
  void contentsComeBackInTheirOrder() {
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    ModelContents read = SmallModel.read(file);
    assertThat(read).isEqualTo(SmallModel.contents());
    assertThat(read.texts().keySet())
        .containsExactlyElementsOf(SmallModel.contents().texts().keySet());
  }

  @Test
  void manyFactsOfProvenanceComeBack() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i < 500; i++) {
      facts.put("data.train[" + i + "].source", "train." + i + ".de");
    }
    ModelContents contents =
        new ModelContents(SmallModel.contents().recipe(), SmallModel.contents().texts(), facts);
    ModelFile.write(file, contents, SmallModel.weights());
    assertThat(SmallModel.read(file)).isEqualTo(contents);
  }

  @Test
  void weightsComeBackBitForBit() {
    Map<String, Matrix> weights = SmallModel.weights();
    weights.put("longer than one chunk", random(301, 100));
    ModelFile.write(file, SmallModel.contents(), weights);
    Map<String, Matrix> read = SmallModel.emptyLike(weights);
    SmallModel.readWeights(file, read);
    Map<String, int[]> expected = SmallModel.bits(weights);
    SmallModel.bits(read).forEach((name, bits) -> assertThat(bits).isEqualTo(expected.get(name)));
  }

  private static Matrix random(int rows, int columns) {
    CounterRandom random = new CounterRandom(3);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.gaussian();
    }
    return SmallModel.matrix(rows, columns, values);
  }

  @Test
  void shapesAreReadWithoutValues() {
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    try (ModelFile open = ModelFile.open(file)) {
      assertThat(open.readShapes())
          .containsExactly(new TensorShape("encoder.weight", 2, 3), new TensorShape("bias", 1, 2));
    }
    assertThat(new TensorShape("large", 1 << 20, 1 << 20).size()).isEqualTo(1L << 40);
  }

  @Test
  void streamIsReadAsTheFileIs() throws IOException {
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    Map<String, Matrix> weights = SmallModel.emptyLike(SmallModel.weights());
    try (ModelFile open = ModelFile.open(file);
        InputStream in = Files.newInputStream(file);
        ModelFile read = ModelFile.read(in, "the model")) {
      assertThat(in.read()).isEqualTo(-1);
      assertThat(read.name()).isEqualTo("the model");
      assertThat(read.identity()).isEqualTo(open.identity());
      assertThat(read.readContents()).isEqualTo(open.readContents());
      assertThat(read.readShapes()).isEqualTo(open.readShapes());
      read.readWeights(weights);
    }
    Map<String, int[]> expected = SmallModel.bits(SmallModel.weights());
    SmallModel.bits(weights)
        .forEach((name, bits) -> assertThat(bits).isEqualTo(expected.get(name)));
  }

  @Test
  void streamThatIsNoModelIsNamed() throws IOException {
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 2, 100, whole.length - 1}) {
      InputStream in = new ByteArrayInputStream(whole, 0, length);
      assertThatThrownBy(() -> ModelFile.read(in, "the model"))
          .isInstanceOf(ModelFileException.class)
          .hasMessageStartingWith("the model: not a model file");
    }
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(whole, 0, 100),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the line is cut");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });
    assertThatThrownBy(() -> ModelFile.read(broken, "the model"))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("the model: cannot be copied to ")
        .hasMessageEndingWith(": the line is cut");
  }

  @Test
  void anOpenModelStaysItselfWhenAnotherTakesItsPlace() {
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    try (ModelFile open = ModelFile.open(file)) {
      String identity = open.identity();
      ModelContents other = new ModelContents("recipe: 1\n", Map.of(), Map.of());
      ModelFile.write(file, other, Map.of("bias", SmallModel.matrix(1, 2, 5, 6)));
      assertThat(open.readContents()).isEqualTo(SmallModel.contents());
      Map<String, Matrix> read = SmallModel.emptyLike(SmallModel.weights());
      open.readWeights(read);
      assertThat(SmallModel.bits(read).get("bias"))
          .isEqualTo(SmallModel.bits(SmallModel.weights()).get("bias"));
      assertThat(open.identity()).isEqualTo(identity);
      try (ModelFile again = ModelFile.open(file)) {
        assertThat(again.identity()).isNotEqualTo(identity);
      }
    }
  }

  @Test
  void equalModelsAreEqualFiles() throws IOException {
    Path other = folder.resolve("new/other.nmt4j");
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    ModelFile.write(other, SmallModel.contents(), SmallModel.weights());
    assertThat(other).hasSameBinaryContentAs(file);
  }

  @Test
  void everyEntryButTheManifestHasItsHashInTheManifest() throws IOException {
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    Map<String, String> hashes = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        hashes.put(entry.getName(), SmallModel.sha256(zip.getInputStream(entry).readAllBytes()));
      }
      hashes.remove("manifest.json");
      assertThat(hashes)
          .containsOnlyKeys(
              "recipe.yaml", "vocabulary.source.txt", "bpe.source.codes", "weights.safetensors");
      assertThat(manifest(zip)).startsWith("{\"format\":1,\"sha256\":{");
      for (Map.Entry<String, String> each : hashes.entrySet()) {
        assertThat(manifest(zip)).contains("\"" + each.getKey() + "\":\"" + each.getValue() + "\"");
      }
    }
  }

  private static String manifest(ZipFile zip) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void writingReplacesTheOldModelAndLeavesNothingBeside() throws IOException {
    ModelFile.write(file, SmallModel.contents(), Map.of());
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    SmallModel.readWeights(file, SmallModel.weights());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
