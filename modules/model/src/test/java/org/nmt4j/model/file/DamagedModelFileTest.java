package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.array.Matrix;

/** Checks that reading any file gives the model as written or fails with one line. */
class DamagedModelFileTest {
  @TempDir Path folder;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("model.nmt4j");
    ModelFile.write(file, SmallModel.contents(), SmallModel.weights());
    whole = Files.readAllBytes(file);
  }

  /** Reads the whole file. Returns the failure, or null if reading succeeds. */
  private Throwable reading(Map<String, Matrix> into) {
    return catchThrowable(
        () -> {
          SmallModel.read(file);
          SmallModel.readWeights(file, into);
        });
  }

  private void complains(String words) {
    complains(SmallModel.weights(), words);
  }

  private void complains(Map<String, Matrix> into, String words) {
    Throwable thrown = reading(into);
    isOneLineOfOurs(thrown);
    assertThat(thrown).hasMessageContaining(words);
  }

  private void isOneLineOfOurs(Throwable thrown) {
    assertThat(thrown).isExactlyInstanceOf(ModelFileException.class);
    assertThat(thrown.getMessage()).contains(file.toString()).doesNotContain("\n").isNotBlank();
  }

  @Test
  void truncatedAnywhere() throws IOException {
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      isOneLineOfOurs(reading(SmallModel.weights()));
    }
  }

  @Test
  void flippedByteIsNoticedOrHasNoConsequence() throws IOException {
    Map<String, int[]> bits = SmallModel.bits(SmallModel.weights());
    int noticed = 0;
    for (int at = 0; at < whole.length; at += 3) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0x55;
      Files.write(file, damaged);
      Map<String, Matrix> read = SmallModel.emptyLike(SmallModel.weights());
      Throwable thrown = reading(read);
      if (thrown != null) {
        isOneLineOfOurs(thrown);
        noticed++;
      } else {
        assertThat(SmallModel.read(file))
            .as("contents after a change of byte %d", at)
            .isEqualTo(SmallModel.contents());
        SmallModel.bits(read)
            .forEach((name, each) -> assertThat(each).as(name).isEqualTo(bits.get(name)));
      }
    }
    assertThat(noticed).isGreaterThan(whole.length / 6);
  }

  @Test
  void flippedWeight() throws IOException {
    byte[] third = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(1 / 3f).array();
    int at = indexOf(whole, third);
    whole[at] ^= 1;
    Files.write(file, whole);
    complains("weights.safetensors is damaged");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int at = 0; at <= bytes.length - part.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "recipe: 1\n", "PK\u0003\u0004 and no more"})
  void noZip(String text) throws IOException {
    Files.writeString(file, text);
    complains("not a model file");
  }

  @Test
  void noFile() throws IOException {
    Files.delete(file);
    complains("no such model file");
    Files.createDirectory(file);
    complains("no such model file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"format":3,"sha256":{},"provenance":{}} | format 3, this nmt4j reads formats 1 and 2
          {"format":"1","sha256":{},"provenance":{}} | this nmt4j reads formats 1 and 2
          {"sha256":{},"provenance":{}} | this nmt4j reads formats 1 and 2
          {"format":1,"provenance":{}} | manifest.json has no sha256
          {"format":1,"sha256":[1],"provenance":{}} | manifest.json has no sha256
          {"format":1,"sha256":{},"provenance":{}} | recipe.yaml is missing
          {"format":1,"sha256":{"recipe.yaml":"00"},"provenance":{}} | recipe.yaml is missing
          [1] | manifest.json is not an object
          {"format":1 | JSON character 12
          {} {} | JSON character 4: found '{', expected the end
          """)
  void manifestOfAnotherKind(String manifest, String words) {
    SmallModel.zip(file, Map.of("manifest.json", SmallModel.utf8(manifest)));
    complains(words);
  }

  @Test
  void noManifest() {
    SmallModel.zip(file, Map.of("recipe.yaml", SmallModel.utf8("recipe: 1\n")));
    complains("manifest.json is missing");
  }

  @Test
  void deeplyNestedManifest() {
    SmallModel.zip(file, Map.of("manifest.json", SmallModel.utf8("[".repeat(1_000_000))));
    complains("expected fewer than 16 levels");
  }

  @Test
  void noWeights() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("manifest.json", SmallModel.utf8("{\"format\":1,\"sha256\":{},\"provenance\":{}}"));
    SmallModel.zip(file, entries);
    weightsComplain("weights.safetensors is missing");
  }

  private void weightsComplain(String words) {
    Throwable thrown = catchThrowable(() -> SmallModel.readWeights(file, SmallModel.weights()));
    isOneLineOfOurs(thrown);
    assertThat(thrown).hasMessageContaining(words);
  }

  @Test
  void otherTensorsThanTheNetworkHas() {
    Map<String, Matrix> weights = SmallModel.weights();
    Matrix bias = weights.remove("bias");
    complains(weights, "tensor bias is not part of this network");
    weights.put("bias", bias);
    weights.put("decoder.weight", SmallModel.matrix(1, 1, 0));
    complains(weights, "tensor decoder.weight is missing");
    weights.remove("decoder.weight");
    weights.put("bias", SmallModel.matrix(2, 1, 0, 0));
    complains(weights, "expected an F32 matrix of 2 x 1");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 1L << 24 | 1, Integer.MAX_VALUE, 1L << 62})
  void headerLengthThatCannotBe(long length) {
    byte[] head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
    SmallModel.withWeights(file, head);
    weightsComplain("tensor header of " + length + " bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [] | tensor header is not an object
          {"bias":1} | tensor bias: found 1, expected an F32 matrix of 1 x 2
          {"bias":{"dtype":"F16","shape":[1,2],"data_offsets":[0,8]}} | expected an F32
          {"bias":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}} | expected an F32
          {"bias":{"dtype":"F32","shape":[1,2],"data_offsets":[8,16]}} | its values from byte 0
          {"bias":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}} | the tensors end too early
          {"bias":{"dtype":"F32","shape":[1,9999999999999999999]}} | expected a value
          {"bias":{"dtype":"\\u12 | expected four hexadecimal digits
          """)
  void headerOfAnotherKind(String json, String words) {
    byte[] text = SmallModel.utf8(json);
    ByteBuffer bytes = ByteBuffer.allocate(8 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    SmallModel.withWeights(file, bytes.putLong(text.length).put(text).array());
    weightsComplain(words);
  }

  @Test
  void headerThatIsCutOff() {
    byte[] head = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).putLong(1000).array();
    SmallModel.withWeights(file, head);
    weightsComplain("the tensors end too early");
  }
}
