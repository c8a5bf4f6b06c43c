package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.array.Matrix;

class TensorsTest {

  private static byte[] written(Map<String, Matrix> tensors) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Tensors.write(tensors, Map.of(), out);
    return out.toByteArray();
  }

  /** Parses the layout of the safetensors format by hand. */
  @Test
  void headerAndValuesLieWhereTheFormatSays() throws IOException {
    Map<String, Matrix> tensors = new LinkedHashMap<>();
    tensors.put("a.weight", SmallModel.matrix(2, 3, 1, 2, 3, 4, 5, 6));
    tensors.put("b", SmallModel.matrix(1, 2, -1, 0.5f));
    ByteBuffer bytes = ByteBuffer.wrap(written(tensors)).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(bytes.getLong());
    byte[] header = new byte[length];
    bytes.get(header);
    assertThat(new String(header, StandardCharsets.US_ASCII).stripTrailing())
        .isEqualTo(
            "{\"a.weight\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[24,32]}}");
    assertThat(length % 8).isZero();
    assertThat(bytes.remaining()).isEqualTo(32);
    for (float expected : new float[] {1, 2, 3, 4, 5, 6, -1, 0.5f}) {
      assertThat(bytes.getFloat()).isEqualTo(expected);
    }
  }

  @Test
  void metadataOfAnotherWriterIsPassedOver() throws IOException {
    byte[] header =
        SmallModel.utf8(
            "{ \"__metadata__\": {\"by\": \"hand\"},\n"
                + "  \"b\": {\"shape\": [1, 2], \"data_offsets\": [0, 8], \"dtype\": \"F32\"} }  ");
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + header.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .put(header)
            .putFloat(2.5f)
            .putFloat(-3);
    Map<String, Matrix> into = Map.of("b", SmallModel.matrix(1, 2, 0, 0));
    Tensors.read(new ByteArrayInputStream(bytes.array()), into);
    float[] values = new float[2];
    into.get("b").read(values);
    assertThat(values).containsExactly(2.5f, -3);
  }

  @Test
  void noTensors() throws IOException {
    byte[] bytes = written(Map.of());
    assertThat(bytes).hasSize(16);
    Tensors.read(new ByteArrayInputStream(bytes), Map.of());
  }
}
